import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStage, type Stage } from '../stage/stage.ts'

const script = '/assets/index-Dx3k9_aZ.js'
const inside = 'document.title += 1'
const style = 'p { margin: 0 }'
// echo -n '…' | openssl dgst -sha256 -binary | base64
const hashOfInside = 'ncLaIRKslp1k8ptlRydADKSyx54m/lQlORSG6XL1igw='
const hashOfStyle = '7IWhgxoOGTB5NQzjGk9OPt0FwhVeBvZGoWgF9xLLh8c='

let folder: string
let stage: Stage
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gateway-web-'))
  const files = {
    'index.html': `<!doctype html><title>citizen</title><style>${style}</style><script>${inside}</script><script type="module" src="/a.js"></script>`,
    'oficina/index.html': '<!doctype html><title>staff</title>',
    'sw.js': 'self.skipWaiting()',
    'manifest.webmanifest': '{}',
    [script.slice(1)]: 'console.log(1)',
    [`${script.slice(1)}.br`]: brotliCompressSync('console.log("brotli")'),
    '.env': 'SECRET=1',
  }
  await mkdir(join(folder, 'assets'))
  await mkdir(join(folder, 'oficina'))
  await Promise.all(Object.entries(files).map(([name, content]) => writeFile(join(folder, name), content)))
  stage = await openStage({
    subgraphs: [{ name: 'things', typeDefs: 'type Query { one: Int }', resolvers: {} }],
    configuration: { AQUACIS_WEB_ROOT: folder, AQUACIS_GATEWAY_CONNECT_SRC: ['https://tarjetas.example'] },
  })
})
afterAll(async () => {
  await stage.close()
  await rm(folder, { recursive: true })
})

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${stage.origin}${path}`, { headers })
const page = { accept: 'text/html,*/*' }

test.each([
  ['/', 'citizen'],
  ['/consumo', 'citizen'],
  ['/consumo/2026-11?vista=dia', 'citizen'],
  ['/oficina', 'staff'],
  ['/oficina/clientes/7', 'staff'],
])('opens %s as a page of %s', async (path, title) => {
  const response = await get(path, page)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toContain('text/html')
  expect(response.headers.get('cache-control')).toBe('no-cache')
  expect(await response.text()).toContain(title)
})

test('lets a browser keep a file whose name has its hash, for ever, and nothing else', async () => {
  expect((await get(script)).headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect((await get('/sw.js')).headers.get('cache-control')).toBe('no-cache')
  expect((await get('/manifest.webmanifest')).headers.get('cache-control')).toBe('no-cache')
})

test('sends the file that was compressed beforehand', async () => {
  const response = await get(script, { 'accept-encoding': 'br' })
  expect(response.headers.get('content-encoding')).toBe('br')
  expect(response.headers.get('content-type')).toContain('javascript')
  expect(response.headers.get('cache-control')).toContain('immutable')
  expect(await response.text()).toBe('console.log("brotli")')
})

test.each([
  '/assets/gone-12345678.js',
  '/.env',
  '/auth/nothing',
  '/graphql/nothing',
  '/../../etc/passwd.txt',
  '/%2e%2e/%2e%2e/etc/passwd.txt',
])('has nothing at %s', async (path) => {
  expect((await get(path, page)).status).toBe(404)
})

test('does not answer a question for data with a page', async () => {
  expect((await get('/consumo', { accept: 'application/json' })).status).toBe(404)
})

test('lets scripts come from our own files, or be the ones that the page was built with, and nobody frame us', async () => {
  const headers = (await get('/', page)).headers
  const policy = headers.get('content-security-policy') ?? ''
  expect(policy).toContain(`script-src 'self' 'sha256-${hashOfInside}';`)
  expect(policy).toContain(`style-src 'self' 'sha256-${hashOfStyle}';`)
  expect(policy).not.toMatch(/(script|style)-src [^;]*unsafe/)
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).toContain("connect-src 'self' https://tarjetas.example wss://aguas.example")
  expect(policy).toContain("worker-src 'self'")
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('strict-transport-security')).toContain('max-age')
})

test('names what stands inside of the page that is served now, compressed or not', async () => {
  const policyOf = async (headers = {}) =>
    (await get('/oficina', { ...page, ...headers })).headers.get('content-security-policy')
  expect(await policyOf()).toContain("script-src 'self';")
  const changed = '<!doctype html><title>staff</title><script>document.title += 1</script>'
  await writeFile(join(folder, 'oficina/index.html'), changed)
  await writeFile(join(folder, 'oficina/index.html.br'), brotliCompressSync(changed))
  expect(await policyOf()).toContain(`'sha256-${hashOfInside}'`)
  expect(await policyOf({ 'accept-encoding': 'br' })).toContain(`'sha256-${hashOfInside}'`)
})

test('lets nothing stand inside of an answer that is no page', async () => {
  expect((await get(script)).headers.get('content-security-policy')).not.toContain('sha256')
})

test('does not start over a folder without a page', async () => {
  const start = openStage({
    subgraphs: [{ name: 'things', typeDefs: 'type Query { one: Int }', resolvers: {} }],
    configuration: { AQUACIS_WEB_ROOT: join(folder, 'assets') },
  })
  await expect(start).rejects.toThrow('build the web first')
})
