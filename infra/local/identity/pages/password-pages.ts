import { field, hidden, type Problem, summary, titled } from './form.ts'
import { escaped, page } from './layout.ts'
import { newPasswordHint } from './sign-up-pages.ts'

/** Where shall the link go? */
export function forgottenPage(email = '', problem?: Problem): string {
  const heading = 'Elige una contraseña nueva'
  return page(
    titled(heading, problem),
    `<h1>${heading}</h1>${summary(problem)}
      <p>Escribe tu correo y te enviamos un enlace para elegirla.</p>
      <form method="post" action="/forgotten" novalidate>
        ${field('email', { value: email, problem, autocomplete: 'username' })}
        <button type="submit">Enviar enlace</button>
      </form>`,
  )
}

/** The same, whether there is such an account or not. */
export function linkSentPage(email: string): string {
  const heading = 'Revisa tu correo'
  return page(
    heading,
    `<h1>${heading}</h1>
      <p>Si <strong>${escaped(email)}</strong> tiene una cuenta, le enviamos un enlace que sirve durante 30 minutos. Si no llega
        en unos minutos, mira en el correo no deseado.</p>`,
  )
}

/** What shall it be? */
export function newPasswordPage(token: string, problem?: Problem): string {
  const heading = 'Elige una contraseña nueva'
  return page(
    titled(heading, problem),
    `<h1>${heading}</h1>${summary(problem)}
      <form method="post" action="/new-password" novalidate>
        ${hidden('token', token)}
        ${field('password', { problem, label: 'Contraseña nueva', autocomplete: 'new-password', hint: newPasswordHint })}
        <button type="submit">Guardar contraseña</button>
      </form>`,
  )
}

/** The link was used, or is too old. */
export function linkEndedPage(): string {
  const heading = 'Este enlace ya no sirve'
  return page(
    heading,
    `<h1>${heading}</h1>
      <p>Cada enlace sirve una sola vez, durante 30 minutos. <a href="/forgotten">Pide otro</a>.</p>`,
  )
}

/** Done; every session was ended. */
export function passwordChangedPage(publicOrigin: string): string {
  const heading = 'Tu contraseña cambió'
  return page(
    heading,
    `<h1>${heading}</h1>
      <p>Cerramos tu sesión en todos los equipos. <a href="${escaped(publicOrigin)}/auth/sign-in">Entra con la nueva</a>.</p>`,
  )
}
