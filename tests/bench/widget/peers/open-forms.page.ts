/** The page as Open Forms' manual for developers describes it. Its SDK comes built; it speaks Dutch and English. */
export const openFormsPage = {
  head: '<link rel="stylesheet" href="/dist/open-forms-sdk.css">',
  body: `<div id="place"></div>
<script type="module">
const { OpenForm } = await import('/dist/open-forms-sdk.mjs')
await new OpenForm(document.getElementById('place'), {
  baseUrl: new URL('/api/v2/', location.href).href,
  formId: 'zehn-fragen',
  basePath: '/',
}).init()
</script>`,
}
