/** A request as an attacker writes it, and what must become of it. */
export interface Hostile {
  readonly name: string
  readonly bytes: string | Buffer
  /** Requests that are counted; one where left out. Those for the site's files are none of the intake's. */
  readonly counted?: number
  /** Statuses that are right, in order; any below 500 where left out. An empty list: no answer is owed. */
  readonly statuses?: readonly number[]
  /** Closes the connection after sending, without waiting for an answer. */
  readonly hangsUp?: boolean
}

const id = '0b8f0e9a-7d0c-4c33-9a53-1f2b6f2f2f10'
const end = '\r\n\r\n'
const head = (line: string, ...fields: string[]): string =>
  [`${line} HTTP/1.1`, 'Host: localhost', ...fields].join('\r\n') + end
const lastOne = 'Connection: close'
const get = (path: string, ...fields: string[]): string => head(`GET ${path}`, lastOne, ...fields)
const manifest = (body: string, ...fields: string[]): string =>
  head(
    `PUT /api/v1/submissions/${id}`,
    lastOne,
    'Content-Type: application/jose',
    `Idempotency-Key: "${id}"`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    ...fields,
  ) + body
const pow = (body: string): string =>
  head(
    'POST /api/v1/pow',
    lastOne,
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(body)}`,
  ) + body
const put = (...fields: string[]): string =>
  head(
    `PUT /api/v1/submissions/${id}`,
    'Content-Type: application/jose',
    `Idempotency-Key: "${id}"`,
    ...fields,
  )
const chunked = put('Transfer-Encoding: chunked')
const smuggled = 'GET /api/v1/health HTTP/1.1\r\nHost: localhost\r\n\r\n'
const jwe = (header: string): string => `${Buffer.from(header).toString('base64url')}.a.b.c.d`

const smuggling: readonly Hostile[] = [
  {
    name: 'length and chunks',
    bytes: put('Content-Length: 6', 'Transfer-Encoding: chunked') + `0${end}${smuggled}`,
    statuses: [400],
  },
  {
    name: 'chunks and length',
    bytes: put('Transfer-Encoding: chunked', 'Content-Length: 6') + `0${end}${smuggled}`,
    statuses: [400],
  },
  { name: 'two lengths', bytes: put('Content-Length: 0', 'Content-Length: 48') + smuggled, statuses: [400] },
  { name: 'two lengths in one', bytes: put('Content-Length: 0, 48') + smuggled, statuses: [400] },
  {
    name: 'two codings',
    bytes: put('Transfer-Encoding: chunked', 'Transfer-Encoding: identity') + `0${end}${smuggled}`,
    statuses: [400],
  },
  {
    name: 'a coding nobody knows',
    bytes: put('Transfer-Encoding: xchunked') + `0${end}${smuggled}`,
    statuses: [400],
  },
  {
    name: 'a coding with a space before its colon',
    bytes: put('Transfer-Encoding : chunked') + `0${end}`,
    statuses: [400],
  },
  { name: 'a coding on a folded line', bytes: put('X: y', ' Transfer-Encoding: chunked') + `0${end}` },
  {
    name: 'a coding behind a bare line feed',
    bytes: put('X: y\nTransfer-Encoding: chunked') + `0${end}`,
    statuses: [400],
  },
  {
    name: 'a coding behind a bare carriage return',
    bytes: put('X: y\rTransfer-Encoding: chunked') + `0${end}`,
    statuses: [400],
  },
  {
    name: 'a vertical tab in the coding',
    bytes: put('Transfer-Encoding: \x0bchunked') + `0${end}`,
    statuses: [400],
  },
  { name: 'a negative length', bytes: put('Content-Length: -1'), statuses: [400] },
  { name: 'a length with a sign', bytes: put('Content-Length: +5') + 'abcde', statuses: [400] },
  { name: 'a hexadecimal length', bytes: put('Content-Length: 0x5') + 'abcde', statuses: [400] },
  { name: 'a length beyond all numbers', bytes: put(`Content-Length: ${'9'.repeat(40)}`), statuses: [400] },
  {
    name: 'a length over the limit',
    bytes: put(lastOne, 'Content-Length: 9999999999'),
    statuses: [413],
    hangsUp: false,
  },
]

const chunks: readonly Hostile[] = [
  { name: 'a chunk size that is no number', bytes: `${chunked}ZZ\r\nab\r\n0${end}`, statuses: [400] },
  { name: 'a negative chunk size', bytes: `${chunked}-1\r\nab\r\n0${end}`, statuses: [400] },
  {
    name: 'a chunk size beyond all numbers',
    bytes: `${chunked}${'F'.repeat(40)}\r\nab\r\n0${end}`,
    statuses: [400],
  },
  { name: 'a chunk longer than it says', bytes: `${chunked}1\r\nabcdef\r\n0${end}`, statuses: [400] },
  {
    name: 'a chunk with an endless extension',
    bytes: `${chunked}1;${'x'.repeat(40_000)}\r\na\r\n0${end}`,
    statuses: [400],
  },
  { name: 'a bare line feed after the chunk size', bytes: `${chunked}1\na\r\n0${end}`, statuses: [400] },
  { name: 'a trailer that would be a header', bytes: `${chunked}0\r\nContent-Length: 5${end}` },
  { name: 'a sender that hangs up within a chunk', bytes: `${chunked}ff\r\nab`, statuses: [], hangsUp: true },
  {
    name: 'a sender that hangs up within a body',
    bytes: put('Content-Length: 100') + 'ab',
    statuses: [],
    hangsUp: true,
  },
  {
    name: 'a thousand chunks of one byte',
    bytes: `${put(lastOne, 'Transfer-Encoding: chunked')}${'1\r\na\r\n'.repeat(1000)}0${end}`,
    statuses: [400],
  },
]

const heads: readonly Hostile[] = [
  { name: 'line ends and a letter', bytes: '\r\n\r\n\r\nX', statuses: [400] },
  {
    name: 'a head that never ends',
    bytes: 'GET /api/v1/health HTTP/1.1\r\nHost: localhost\r\nX: ',
    statuses: [408],
  },
  { name: 'one huge header', bytes: get('/api/v1/health', `X: ${'a'.repeat(20_000)}`), statuses: [431] },
  {
    name: 'a thousand headers',
    bytes: get('/api/v1/health', ...Array.from({ length: 1000 }, (_, n) => `X${n}: y`)),
  },
  { name: 'a huge address', bytes: get(`/api/v1/${'a'.repeat(20_000)}`), statuses: [431] },
  { name: 'no host', bytes: `GET /api/v1/health HTTP/1.1${end}`, statuses: [400] },
  { name: 'two hosts', bytes: get('/api/v1/health', 'Host: fremd.example') },
  {
    name: 'a host that is none',
    bytes: `GET /api/v1/health HTTP/1.1\r\nHost: a b/c\r\n${lastOne}${end}`,
    statuses: [400],
  },
  {
    name: 'a host with credentials',
    bytes: `GET /api/v1/health HTTP/1.1\r\nHost: a:b@c\r\n${lastOne}${end}`,
    statuses: [400],
  },
  { name: 'HTTP/1.0 without a host', bytes: `GET /api/v1/health HTTP/1.0${end}`, statuses: [400] },
  {
    name: 'HTTP/1.0 with a host',
    bytes: `GET /api/v1/nowhere HTTP/1.0\r\nHost: localhost${end}`,
    statuses: [404],
  },
  { name: 'HTTP/0.9', bytes: 'GET /api/v1/health\r\n\r\n', statuses: [400] },
  { name: 'HTTP/2 without TLS', bytes: `PRI * HTTP/2.0${end}SM${end}`, statuses: [400] },
  { name: 'HTTP/9.9', bytes: `GET /api/v1/health HTTP/9.9\r\nHost: localhost${end}`, statuses: [400] },
  { name: 'TLS on a plain port', bytes: Buffer.from('16030100c8010000c40303', 'hex'), statuses: [400] },
  { name: 'a null byte in the address', bytes: get('/api/v1/health\0'), statuses: [400] },
  { name: 'a null byte in a header', bytes: get('/api/v1/health', 'X: a\0b'), statuses: [400] },
  { name: 'a header without a colon', bytes: get('/api/v1/health', 'Unsinn'), statuses: [400] },
  { name: 'a header with a space in its name', bytes: get('/api/v1/health', 'X Y: z'), statuses: [400] },
  {
    name: 'a header called __proto__',
    bytes: get('/api/v1/nowhere', '__proto__: x', 'constructor: y'),
    statuses: [404],
  },
  {
    name: 'bytes that are no UTF-8 in a header',
    bytes: Buffer.from(get('/api/v1/nowhere', 'X: \xff\xfe'), 'latin1'),
    statuses: [404],
  },
  { name: 'bytes that are no UTF-8 in the address', bytes: Buffer.from(get('/api/v1/\xff\xfe'), 'latin1') },
  {
    name: 'an expectation nobody meets',
    bytes: get('/api/v1/health', 'Expect: 200-wonder'),
    statuses: [417],
  },
  {
    name: 'an upgrade',
    bytes: head('GET /api/v1/nowhere', 'Connection: Upgrade', 'Upgrade: websocket') + smuggled,
    statuses: [404],
  },
  { name: 'a byte range', bytes: get('/api/v1/nowhere', 'Range: bytes=0-,0-,0-,0-'), statuses: [404] },
  {
    name: 'answers split by a header',
    bytes: get('/api/v1/nowhere?x=%0d%0aSet-Cookie:%20a=b', 'Origin: https://a.example'),
    statuses: [404],
  },
]

const methods: readonly Hostile[] = [
  ...['DELETE', 'PATCH', 'PROPFIND', 'TRACE', 'SEARCH', 'QUERY', 'LINK'].map((method) => ({
    name: `the method ${method}`,
    bytes: head(`${method} /api/v1/submissions/${id}`, lastOne),
    statuses: [404],
  })),
  { name: 'the method CONNECT', bytes: head('CONNECT localhost:22'), statuses: [405] },
  { name: 'a method that is none', bytes: head('KANARI /api/v1/health'), statuses: [400] },
  { name: 'a method in small letters', bytes: head('put /api/v1/health'), statuses: [400] },
  {
    name: 'a method by header',
    bytes: get(`/api/v1/submissions/${id}`, 'X-HTTP-Method-Override: PUT'),
    statuses: [404],
  },
  { name: 'options of everything', bytes: head('OPTIONS *', lastOne), statuses: [400] },
  {
    name: 'an address with another host in it',
    bytes: get('http://fremd.example/api/v1/nowhere'),
    statuses: [404],
  },
  { name: 'an address of another kind', bytes: get('ftp://localhost/api/v1/nowhere'), statuses: [400] },
  {
    name: 'a GET with a body',
    bytes: head('GET /api/v1/nowhere', 'Content-Length: 48', lastOne) + smuggled.slice(0, 48),
    statuses: [404],
  },
]

const paths: readonly Hostile[] = [
  { name: 'a way up', bytes: get('/api/v1/../../../../etc/passwd'), counted: 0, statuses: [404] },
  { name: 'a way up, encoded', bytes: get('/api/v1/%2e%2e/%2e%2e/etc/passwd'), counted: 0, statuses: [404] },
  { name: 'a way up, encoded twice', bytes: get('/api/v1/%252e%252e%252fetc%252fpasswd'), statuses: [404] },
  { name: 'a way up with backslashes', bytes: get('/api/v1/..\\..\\etc\\passwd'), statuses: [400] },
  {
    name: 'a way up as an id',
    bytes: get('/api/v1/submissions/..%2f..%2fintake.sqlite/receipt?h=x'),
    statuses: [400],
  },
  {
    name: 'a way up as a file',
    bytes: head(`PUT /api/v1/submissions/${id}/b/..%2f..%2fx`, lastOne, 'Content-Length: 0'),
    statuses: [400],
  },
  {
    name: 'a null byte as a file',
    bytes: head(`PUT /api/v1/submissions/${id}/b/x%00.jwe`, lastOne, 'Content-Length: 0'),
    statuses: [400],
  },
  { name: 'broken percent signs', bytes: get('/api/v1/submissions/%E0%A4%A/receipt?h=%'), statuses: [400] },
  { name: 'a site of somebody else', bytes: get('//fremd.example/api/v1/'), counted: 0, statuses: [404] },
  ...[
    "' OR '1'='1",
    "'; DROP TABLE submissions;--",
    '1 UNION SELECT manifest FROM submissions',
    '" OR ""="',
  ].flatMap((sql) => [
    {
      name: `SQL as an id: ${sql}`,
      bytes: get(`/api/v1/submissions/${encodeURIComponent(sql)}/receipt?h=x`),
      statuses: [400],
    },
    {
      name: `SQL as a hash: ${sql}`,
      bytes: get(`/api/v1/submissions/${id}/receipt?h=${encodeURIComponent(sql)}`),
      statuses: [404],
    },
    {
      name: `SQL as a form: ${sql}`,
      bytes: get(`/api/v1/forms/${encodeURIComponent(sql)}`),
      statuses: [404],
    },
  ]),
  { name: 'a template', bytes: get('/api/v1/submissions/%7B%7B7*7%7D%7D/receipt'), statuses: [400] },
  { name: 'a script', bytes: get('/api/v1/%3Cscript%3Ealert(1)%3C/script%3E'), statuses: [404] },
]

const bodies: readonly Hostile[] = [
  { name: 'no envelope', bytes: manifest('abc'), statuses: [400] },
  { name: 'no idempotency key', bytes: manifest('abc', 'Idempotency-Key: "x"'), statuses: [400] },
  { name: 'a compressed body', bytes: manifest('abc', 'Content-Encoding: gzip'), statuses: [400] },
  {
    name: 'XML with an entity',
    bytes: head('POST /api/v1/pow', lastOne, 'Content-Type: text/xml', 'Content-Length: 4') + '<a/>',
    statuses: [415],
  },
  {
    name: 'a form post',
    bytes:
      head(
        'POST /api/v1/pow',
        lastOne,
        'Content-Type: application/x-www-form-urlencoded',
        'Content-Length: 3',
      ) + 'a=b',
    statuses: [415],
  },
  { name: 'JSON with two lids', bytes: pow('{"id":"x","id":"y","H":"z"}'), statuses: [400] },
  { name: 'JSON that is deeply nested', bytes: pow('['.repeat(400)), statuses: [400] },
  { name: 'JSON that is huge', bytes: pow(`["${'a'.repeat(100_000)}"]`), statuses: [413] },
  {
    name: 'JSON with __proto__',
    bytes: pow(`{"__proto__":{"polluted":true},"id":"${id}","H":"${'A'.repeat(43)}"}`),
    statuses: [400],
  },
  {
    name: 'JSON with constructor',
    bytes: pow(`{"constructor":{"prototype":{"polluted":true}},"id":"${id}","H":"x"}`),
    statuses: [400],
  },
  {
    name: 'JSON that is no UTF-8',
    bytes: Buffer.concat([Buffer.from(pow('{"id":"  "}').replace('  ', '')), Buffer.from([0xff, 0xfe])]),
  },
  { name: 'JSON of numbers beyond all numbers', bytes: pow('{"id":1e999999,"H":-0}'), statuses: [400] },
  { name: 'a proof that is none', bytes: manifest('abc', `Proof: ${'A'.repeat(5000)}`), statuses: [400] },
  {
    name: 'a header of an envelope with __proto__',
    bytes: manifest(jwe('{"__proto__":{"polluted":true},"alg":"RSA-OAEP-256"}')),
    statuses: [400],
  },
  {
    name: 'a header of an envelope that is deeply nested',
    bytes: manifest(jwe('['.repeat(30_000))),
    statuses: [400],
  },
  { name: 'an envelope of nothing but dots', bytes: manifest('.'.repeat(100_000)), statuses: [400] },
  { name: 'a body that comes too slowly', bytes: put(lastOne, 'Content-Length: 100') + 'a', statuses: [408] },
]

const pipelines: readonly Hostile[] = [
  {
    name: 'ten requests at once',
    bytes: head('GET /api/v1/nowhere').repeat(9) + get('/api/v1/nowhere'),
    counted: 10,
    statuses: Array.from({ length: 10 }, () => 404),
  },
  {
    name: 'a request and nonsense behind it',
    bytes: `${head('GET /api/v1/nowhere')}UNSINN${end}`,
    counted: 2,
    statuses: [404, 400],
  },
  {
    name: 'a body and a request behind it',
    bytes: `${put('Content-Length: 3')}abc${get('/api/v1/nowhere')}`,
    counted: 2,
    statuses: [400, 404],
  },
  // Node has read it before it knows how the first ends. Its answer is never sent.
  {
    name: 'a request after the last one',
    counted: 2,
    bytes: get('/api/v1/nowhere') + smuggled,
    statuses: [404],
  },
]

/** Requests as scanners and attackers send them, on raw sockets: no library would. */
export const corpus: readonly Hostile[] = [
  ...smuggling,
  ...chunks,
  ...heads,
  ...methods,
  ...paths,
  ...bodies,
  ...pipelines,
]
