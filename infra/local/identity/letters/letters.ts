/** A letter, ready for an address. */
export interface Letter {
  readonly subject: string
  readonly text: string
}

const close = `

AquaCIS
Este mensaje se envió solo; nadie lee lo que se responda a él.
`

/** The code by which somebody shows that the address is theirs. */
export function signUpCode(code: string): Letter {
  return {
    subject: `${code} es tu código para abrir tu cuenta`,
    text: `Tu código es ${code}. Escríbelo en la página donde abriste tu cuenta; sirve durante 30 minutos.

Si no fuiste tú, no hagas nada: sin el código no se abre ninguna cuenta.${close}`,
  }
}

/** Instead of a code, to an address that has an account already: the page itself tells nobody. */
export function alreadyHere(signInUrl: string, forgottenUrl: string): Letter {
  return {
    subject: 'Ya tienes una cuenta',
    text: `Alguien quiso abrir una cuenta con este correo, pero ya tienes una.

Si fuiste tú, entra aquí: ${signInUrl}
Si no recuerdas tu contraseña, elige otra aquí: ${forgottenUrl}

Si no fuiste tú, no hagas nada: tu cuenta sigue como estaba.${close}`,
  }
}

/** The link by which somebody chooses a new password. */
export function newPasswordLink(url: string): Letter {
  return {
    subject: 'Elige una contraseña nueva',
    text: `Abre este enlace para elegir una contraseña nueva. Sirve una sola vez, durante 30 minutos:

${url}

Si no lo pediste, no hagas nada: tu contraseña sigue siendo la misma.${close}`,
  }
}

/** Tells the owner what was changed, so that they notice when it was not them. */
export function somethingChanged(what: string, forgottenUrl: string): Letter {
  return {
    subject: `${what} en tu cuenta`,
    text: `${what} en tu cuenta de AquaCIS.

Si no fuiste tú, elige una contraseña nueva ahora; con eso se cierran todas las sesiones: ${forgottenUrl}${close}`,
  }
}
