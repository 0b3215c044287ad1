import { field, hidden, type Problem, passkeyForm, summary, titled } from './form.ts'
import { escaped, page } from './layout.ts'

export interface SignInState {
  /** Path to which the forms go. */
  readonly action: string
  readonly signUpPath: string
  /** JSON for the browser's passkeys. */
  readonly passkeyOptions: string
  readonly email?: string
  readonly problem?: Problem | undefined
}

/** Who are you? */
export function signInPage({ action, signUpPath, passkeyOptions, email = '', problem }: SignInState): string {
  const heading = 'Entra a tu cuenta'
  return page(
    titled(heading, problem),
    `<h1>${heading}</h1>${summary(problem)}
      <form method="post" action="${escaped(action)}" novalidate>
        ${field('email', { value: email, problem })}
        ${field('password', { problem })}
        <p class="aside"><a href="/forgotten">Olvidé mi contraseña</a></p>
        <button type="submit">Entrar</button>
      </form>
      ${passkeyForm('show', `${action}/passkey`, passkeyOptions, 'Usar llave de acceso')}
      <p class="note">¿No tienes cuenta? <a href="${escaped(signUpPath)}">Abre una</a>.</p>
      <p class="note">Esta es una demostración. Las cuentas para entrar aparecen en la terminal desde la que se inició el
        sistema.</p>`,
    { script: true },
  )
}

export interface SecondStepState {
  readonly action: string
  /** Sealed: who has shown their password. */
  readonly step: string
  readonly problem?: Problem | undefined
}

/** What does your app show? */
export function codePage({ action, step, problem }: SecondStepState): string {
  const heading = 'Escribe el código de tu aplicación'
  return page(
    titled(heading, problem),
    `<h1>${heading}</h1>${summary(problem)}
      <form method="post" action="${escaped(action)}" novalidate>
        ${hidden('step', step)}
        ${field('code', { problem, hint: 'Los 6 dígitos que muestra ahora tu aplicación de autenticación, o uno de tus códigos de recuperación.' })}
        <button type="submit">Continuar</button>
      </form>`,
  )
}

export interface EnrolState extends SecondStepState {
  /** As people type it where they cannot photograph it. */
  readonly secret: string
  /** The QR code, an SVG of ours. */
  readonly qr: string
}

/** Set up your app. */
export function enrolPage({ action, step, secret, qr, problem }: EnrolState): string {
  const heading = 'Protege tu cuenta con un segundo paso'
  return page(
    titled(heading, problem),
    `<h1>${heading}</h1>${summary(problem)}
      <p>El personal entra con su contraseña y un código que cambia cada 30 segundos. Instala una aplicación de autenticación
        en tu teléfono, agrega una cuenta y fotografía este dibujo.</p>
      <div class="qr" role="img" aria-label="Código QR para la aplicación de autenticación">${qr}</div>
      <p>Si no puedes fotografiarlo, escribe esta clave: <code>${secret.replace(/(.{4})(?=.)/g, '$1 ')}</code></p>
      <form method="post" action="${escaped(action)}" novalidate>
        ${hidden('step', step)}
        ${field('code', { problem, hint: 'Los 6 dígitos que muestra la aplicación.' })}
        <button type="submit">Continuar</button>
      </form>`,
  )
}

/** Keep these. */
export function recoveryCodesPage(action: string, step: string, codes: readonly string[]): string {
  const heading = 'Guarda tus códigos de recuperación'
  return page(
    heading,
    `<h1>${heading}</h1>
      <p>Si pierdes tu teléfono, cada uno de estos códigos te deja entrar una vez. No los volveremos a mostrar.</p>
      <ul class="codes">${codes.map((code) => `<li><code>${code}</code></li>`).join('')}</ul>
      <form method="post" action="${escaped(action)}">
        ${hidden('step', step)}
        <button type="submit">Ya los guardé</button>
      </form>`,
  )
}
