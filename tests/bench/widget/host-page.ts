/** A page of a municipality with a form in it. It is not counted: it is the municipality's own. */
export const hostPage = (head: string, body: string): string => `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Markt Musterhausen</title>
${head}
</head>
<body>
<h1>Markt Musterhausen</h1>
${body}
</body>
</html>
`

/**
 * A definition as data in the page. Ours is fetched and not counted; in the page the others' costs neither bytes nor a
 * round trip.
 */
export const formInPage = (definition: unknown): string =>
  `<script type="application/json" id="form">${JSON.stringify(definition).replaceAll('<', '\\u003c')}</script>`
