import { publicOrigin, type Stage } from './stage.ts'

/** Keeps cookies and follows no redirection by itself, so that each step can be looked at. */
export interface Browser {
  readonly cookies: Map<string, string>
  get(path: string, headers?: Record<string, string>): Promise<Response>
  post(path: string, headers?: Record<string, string>, body?: string): Promise<Response>
  /** Signs in from the link to the way back; answers with what the gateway said at the end. */
  signIn(returnPath?: string): Promise<Response>
}

export function openBrowser(stage: Stage): Browser {
  const cookies = new Map<string, string>()
  async function send(method: string, path: string, headers: Record<string, string> = {}, body?: string) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(`${stage.origin}${path}`, {
      method,
      redirect: 'manual',
      headers: { ...(cookie === '' ? {} : { cookie }), ...headers },
      ...(body === undefined ? {} : { body }),
    })
    for (const line of response.headers.getSetCookie()) keep(line)
    return response
  }
  function keep(line: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
    if (/max-age=0/i.test(line)) cookies.delete(name)
    else cookies.set(name, value)
  }
  const browser: Browser = {
    cookies,
    get: (path, headers) => send('GET', path, headers),
    post: (path, headers, body) => send('POST', path, headers, body),
    async signIn(returnPath) {
      const query = returnPath === undefined ? '' : `?return=${encodeURIComponent(returnPath)}`
      const leaving = await browser.get(`/auth/sign-in${query}`)
      const atProvider = await fetch(leaving.headers.get('location') ?? '', { redirect: 'manual' })
      return browser.get((atProvider.headers.get('location') ?? '').replace(publicOrigin, ''))
    },
  }
  return browser
}
