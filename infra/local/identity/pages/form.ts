import { escaped } from './layout.ts'

/** What stands in the way, and at which field; without a field it concerns the form as a whole. */
export interface Problem {
  readonly field?: FieldName
  readonly message: string
}

export type FieldName = 'email' | 'password' | 'name' | 'code'

interface Field {
  readonly label: string
  readonly type: string
  readonly autocomplete: string
  readonly more?: string
}

const fields: Readonly<Record<FieldName, Field>> = {
  email: {
    label: 'Correo electrónico',
    type: 'email',
    autocomplete: 'username webauthn',
    more: ' inputmode="email" autocapitalize="none" spellcheck="false"',
  },
  password: { label: 'Contraseña', type: 'password', autocomplete: 'current-password' },
  name: { label: 'Nombre', type: 'text', autocomplete: 'name' },
  code: {
    label: 'Código',
    type: 'text',
    autocomplete: 'one-time-code',
    more: ' autocapitalize="none" spellcheck="false" maxlength="20"',
  },
}

export interface FieldState {
  readonly value?: string
  readonly problem: Problem | undefined
  /** Said under the label. */
  readonly hint?: string
  readonly label?: string
  readonly autocomplete?: string
}

/** A labelled field with its hint and its problem, each told to whoever does not see them. */
export function field(name: FieldName, { value = '', problem, hint, ...instead }: FieldState): string {
  const { label, type, autocomplete, more = '' } = { ...fields[name], ...instead }
  const message = problem?.field === name ? problem.message : undefined
  const described = [hint && `${name}-hint`, message && `${name}-problem`].filter(Boolean).join(' ')
  const state = `${message === undefined ? '' : ' aria-invalid="true"'}${described === '' ? '' : ` aria-describedby="${described}"`}`
  return `<div class="field">
          <label for="${name}">${label}</label>
          ${hint === undefined ? '' : `<p class="hint" id="${name}-hint">${escaped(hint)}</p>`}
          ${message === undefined ? '' : `<p class="problem" id="${name}-problem">${escaped(message)}</p>`}
          <input id="${name}" name="${name}" type="${type}" autocomplete="${autocomplete}"${more}
            value="${escaped(value)}" required${state}>
        </div>`
}

/** What went wrong, before everything else, with a way to the field. */
export function summary(problem: Problem | undefined): string {
  if (!problem) return ''
  const text = escaped(problem.message)
  const told = problem.field ? `<a href="#${problem.field}">${text}</a>` : text
  return `<div class="summary" role="alert">${warningSign}<p>${told}</p></div>`
}

/** A value that goes back with the form. */
export function hidden(name: string, value: string): string {
  return `<input type="hidden" name="${name}" value="${escaped(value)}">`
}

/** The title of a page whose form has a problem says so first. */
export function titled(heading: string, problem: Problem | undefined): string {
  return problem ? `Error: ${heading}` : heading
}

const warningSign = `<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 4 2.8 20h18.4zM12 10v5m0 2.4v.1"/></svg>`

/**
 * A form whose answer a passkey gives; passkeys.js fills it in. Where there are no passkeys it stays hidden: every page has
 * another way.
 */
export function passkeyForm(
  kind: 'show' | 'make',
  action: string,
  options: string,
  button: string,
  inside = '',
): string {
  return `
      <form method="post" action="${escaped(action)}" data-passkey="${kind}" data-options="${escaped(options)}" hidden>
        ${inside}${hidden('answer', '')}
        <p class="problem" role="alert" data-passkey-problem hidden>No se pudo usar la llave de acceso. Inténtalo otra vez, o sigue sin ella.</p>
        <button type="submit" class="second">${button}</button>
      </form>`
}
