import type { Account } from '../accounts/account.ts'
import type { ListedPasskey } from '../factors/passkeys.ts'
import { field, hidden, type Problem, passkeyForm, summary, titled } from './form.ts'
import { back, escaped, page } from './layout.ts'
import { newPasswordHint } from './sign-up-pages.ts'

export interface AccountState {
  readonly account: Account
  readonly passkeys: readonly ListedPasskey[]
  readonly passkeyOptions: string
  readonly recoveryCodesLeft: number
  readonly publicOrigin: string
  /** Proves that the form is from this page. */
  readonly formKey: string
  readonly done?: string | undefined
  readonly problem?: Problem | undefined
}

const day = new Intl.DateTimeFormat('es-MX', { dateStyle: 'long', timeZone: 'America/Mexico_City' })

/** A person's password and keys. */
export function accountPage(state: AccountState): string {
  const { account, publicOrigin, done, problem } = state
  const heading = 'Cómo entras a tu cuenta'
  return page(
    titled(heading, problem),
    `<h1>${heading}</h1>${summary(problem)}
      ${done === undefined ? '' : `<p class="done" role="status">${escaped(done)}</p>`}
      <p>${escaped(account.name)} · ${escaped(account.email)}</p>
      ${passkeysSection(state)}
      ${passwordSection(state)}
      ${account.hasTotp ? appSection(state) : ''}
      <p class="note">${back(publicOrigin, 'Volver a la aplicación')}</p>`,
    { script: true },
  )
}

function passkeysSection({ account, passkeys, passkeyOptions, formKey }: AccountState): string {
  const canRemove = account.hasPassword || passkeys.length > 1
  const items = passkeys.map(
    ({ id, device, createdAt, usedAt }) => `<li>
          <p><strong>${escaped(device || 'Llave de acceso')}</strong><br>creada el ${day.format(createdAt)}${
            usedAt === null ? '' : `, usada el ${day.format(usedAt)}`
          }</p>
          ${canRemove ? removeForm(id, device, formKey) : ''}
        </li>`,
  )
  return `<section aria-labelledby="passkeys">
        <h2 id="passkeys">Llaves de acceso</h2>
        <p>Entras con tu huella, tu rostro o el PIN de tu equipo, sin contraseña.</p>
        ${items.length === 0 ? '<p>Todavía no tienes ninguna.</p>' : `<ul class="keys">${items.join('')}</ul>`}
        ${passkeyForm('make', '/account/passkeys', passkeyOptions, 'Crear llave de acceso', hidden('key', formKey))}
      </section>`
}

function removeForm(id: string, device: string, formKey: string): string {
  const name = escaped(device || 'llave de acceso')
  return `<form method="post" action="/account/passkeys/remove">${hidden('key', formKey)}${hidden('id', id)}
            <button type="submit" class="second" aria-label="Quitar ${name}">Quitar</button></form>`
}

function passwordSection({ account, formKey, problem }: AccountState): string {
  return `<section aria-labelledby="new-password">
        <h2 id="new-password">${account.hasPassword ? 'Cambiar contraseña' : 'Poner una contraseña'}</h2>
        <p>Al guardarla se cierra tu sesión en todos los equipos.</p>
        <form method="post" action="/account/password" novalidate>
          ${hidden('key', formKey)}
          ${field('password', { problem, label: 'Contraseña nueva', autocomplete: 'new-password', hint: newPasswordHint })}
          <button type="submit">Guardar contraseña</button>
        </form>
      </section>`
}

function appSection({ recoveryCodesLeft }: AccountState): string {
  return `<section aria-labelledby="app">
        <h2 id="app">Segundo paso</h2>
        <p>Al entrar con contraseña te pedimos el código de tu aplicación de autenticación. Códigos de recuperación sin usar:
          ${recoveryCodesLeft}.</p>
      </section>`
}

/** Who came too late, or by another door. */
export function signInAgainPage(publicOrigin: string): string {
  const heading = 'Confirma que eres tú'
  return page(
    heading,
    `<h1>${heading}</h1>
      <p>Para cambiar tu contraseña o tus llaves pedimos que hayas entrado hace poco.
        <a href="${escaped(publicOrigin)}/auth/account">Entra otra vez</a>.</p>`,
  )
}
