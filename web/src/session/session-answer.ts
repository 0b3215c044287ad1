export interface Person {
  readonly kind: 'resident' | 'staff'
  readonly name: string
}

export type Session =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'anonymous'; readonly because?: 'expired' }
  | Person

/** Reads what `/auth/session` answered; null when it is not an answer of ours (a captive portal's page, say). */
export function readSession(body: unknown): Person | { readonly kind: 'anonymous' } | null {
  if (typeof body !== 'object' || body === null || !('kind' in body)) return null
  if (body.kind === 'anonymous') return { kind: 'anonymous' }
  if (body.kind !== 'resident' && body.kind !== 'staff') return null
  return { kind: body.kind, name: 'name' in body && typeof body.name === 'string' ? body.name : '' }
}
