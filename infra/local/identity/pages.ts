export interface SignInState {
  /** Path to which the form goes. */
  readonly action: string
  readonly email?: string
  readonly problem?: SignInProblem
}

/** What stands in the way, and at which field; without a field it concerns the form as a whole. */
export interface SignInProblem {
  readonly field?: 'email' | 'password'
  readonly message: string
}

/** The sign-in page. */
export function signInPage({ action, email = '', problem }: SignInState): string {
  const form = `
      <form method="post" action="${escaped(action)}" novalidate>
        ${field('email', 'Correo electrónico', 'email', 'username', email, problem)}
        ${field('password', 'Contraseña', 'password', 'current-password', '', problem)}
        <button type="submit">Entrar</button>
      </form>`
  return page(problem ? `Error: ${heading}` : heading, `<h1>${heading}</h1>${summary(problem)}${form}${note}`)
}

const heading = 'Entra a tu cuenta'
const note = `
      <p class="note">Esta es una demostración. Las cuentas para entrar aparecen en la terminal desde la que se inició
        el sistema.</p>`

/** Asked before signing out; `form` comes from the provider, without a button. */
export function signOutPage(form: string): string {
  return page(
    'Salir de tu cuenta',
    `<h1>Salir de tu cuenta</h1>
      <p>Para volver a ver tu consumo tendrás que entrar otra vez.</p>
      ${form}
      <div class="choices">
        <button type="submit" form="op.logoutForm" name="logout" value="yes">Salir</button>
        <button type="submit" form="op.logoutForm" class="second">Seguir en mi cuenta</button>
      </div>`,
  )
}

export function signedOutPage(publicOrigin: string): string {
  return page(
    'Saliste de tu cuenta',
    `<h1>Saliste de tu cuenta</h1><p>${back(publicOrigin, 'Volver al inicio')}</p>`,
  )
}

/** A sign-in that took too long, or was begun in another browser. */
export function expiredPage(publicOrigin: string): string {
  return page(
    'Esta página venció',
    `<h1>Esta página venció</h1>
      <p>Pasó demasiado tiempo desde que la abriste, o la abriste en otro navegador. No se perdió nada.</p>
      <p>${back(publicOrigin, 'Empieza otra vez')}</p>`,
  )
}

/** A request that the provider refuses; `code` is OAuth's error code, for whoever has to look into it. */
export function failurePage(publicOrigin: string, code: string): string {
  return page(
    'No se pudo entrar',
    `<h1>No se pudo entrar</h1>
      <p>La solicitud para entrar no era válida. ${back(publicOrigin, 'Vuelve al inicio')} e inténtalo de nuevo.</p>
      <p class="note">Si vuelve a pasar, menciona este código: ${escaped(code)}</p>`,
  )
}

function field(
  name: 'email' | 'password',
  label: string,
  type: string,
  autocomplete: string,
  value: string,
  problem: SignInProblem | undefined,
): string {
  const message = problem?.field === name ? problem.message : undefined
  const described = message === undefined ? '' : ` aria-invalid="true" aria-describedby="${name}-problem"`
  const keyboard = type === 'email' ? ' inputmode="email" autocapitalize="none" spellcheck="false"' : ''
  return `<div class="field">
          <label for="${name}">${label}</label>
          ${message === undefined ? '' : `<p class="problem" id="${name}-problem">${escaped(message)}</p>`}
          <input id="${name}" name="${name}" type="${type}" autocomplete="${autocomplete}"${keyboard}
            value="${escaped(value)}" required${described}>
        </div>`
}

function summary(problem: SignInProblem | undefined): string {
  if (!problem) return ''
  const text = escaped(problem.message)
  const told = problem.field ? `<a href="#${problem.field}">${text}</a>` : text
  return `<div class="summary" role="alert">${warningSign}<p>${told}</p></div>`
}

const warningSign = `<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 4 2.8 20h18.4zM12 10v5m0 2.4v.1"/></svg>`
const drop = `<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 3c4 5 6.5 8 6.5 11.5a6.5 6.5 0 0 1-13 0C5.5 11 8 8 12 3z"/></svg>`

function back(publicOrigin: string, text: string): string {
  return `<a href="${escaped(publicOrigin)}/">${text}</a>`
}

function page(title: string, content: string): string {
  return `<!doctype html>
<html lang="es-MX">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>${title} · AquaCIS</title>
    <link rel="stylesheet" href="/sign-in.css">
  </head>
  <body>
    <header><p class="mark">${drop}<span>AquaCIS</span></p></header>
    <main>${content}
    </main>
  </body>
</html>
`
}

function escaped(text: string): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  }
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '')
}
