import { back, escaped, page } from './layout.ts'

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
