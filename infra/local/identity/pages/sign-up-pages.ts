import { field, hidden, type Problem, passkeyForm, summary, titled } from './form.ts'
import { escaped, page } from './layout.ts'

export interface SignUpState {
  readonly action: string
  readonly signInPath: string
  readonly name?: string
  readonly email?: string
  readonly problem?: Problem | undefined
}

/** Open an account. */
export function signUpPage({ action, signInPath, name = '', email = '', problem }: SignUpState): string {
  const heading = 'Abre tu cuenta'
  return page(
    titled(heading, problem),
    `<h1>${heading}</h1>${summary(problem)}
      <form method="post" action="${escaped(action)}" novalidate>
        ${field('name', { value: name, problem })}
        ${field('email', { value: email, problem, autocomplete: 'username' })}
        ${field('password', { problem, autocomplete: 'new-password', hint: newPasswordHint })}
        <div class="choices">
          <button type="submit">Abrir mi cuenta</button>
          <button type="submit" name="way" value="passkey" class="second">Sin contraseña, con llave de acceso</button>
        </div>
      </form>
      <p class="note">¿Ya tienes cuenta? <a href="${escaped(signInPath)}">Entra</a>.</p>`,
  )
}

/** Said wherever a password is chosen. */
export const newPasswordHint = 'Al menos 10 caracteres. Varias palabras juntas funcionan bien.'

export interface MailCodeState {
  readonly action: string
  readonly email: string
  /** Names what was sent. */
  readonly proof: string
  readonly problem?: Problem | undefined
}

/** What did we send you? */
export function mailCodePage({ action, email, proof, problem }: MailCodeState): string {
  const heading = 'Revisa tu correo'
  return page(
    titled(heading, problem),
    `<h1>${heading}</h1>${summary(problem)}
      <p>Enviamos un mensaje a <strong>${escaped(email)}</strong>. Si no llega en unos minutos, mira en el correo no deseado.</p>
      <form method="post" action="${escaped(action)}" novalidate>
        ${hidden('proof', proof)}${hidden('email', email)}
        ${field('code', { problem, hint: 'Los 6 dígitos del mensaje; sirven durante 30 minutos.' })}
        <button type="submit">Continuar</button>
      </form>`,
  )
}

/** Make a key, or take a password after all. */
export function firstPasskeyPage(action: string, step: string, options: string, problem?: Problem): string {
  const heading = 'Crea tu llave de acceso'
  return page(
    titled(heading, problem),
    `<h1>${heading}</h1>${summary(problem)}
      <p>Tu teléfono o tu computadora guarda la llave y la usa con tu huella, tu rostro o tu PIN. No hay nada que recordar.</p>
      ${passkeyForm('make', `${action}/passkey`, options, 'Crear llave de acceso', hidden('step', step))}
      <form method="post" action="${escaped(action)}/password" novalidate>
        <h2>O elige una contraseña</h2>
        ${hidden('step', step)}
        ${field('password', { problem, autocomplete: 'new-password', hint: newPasswordHint })}
        <button type="submit">Usar contraseña</button>
      </form>`,
    { script: true },
  )
}
