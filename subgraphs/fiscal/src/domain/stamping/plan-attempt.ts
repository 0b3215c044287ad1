/** What is to be done with a document next. */
export type AttemptPlan =
  | { readonly kind: 'stamp'; readonly pac: string }
  /** It may be stamped there already: asked before anything else. */
  | { readonly kind: 'recover'; readonly pac: string }
  /** Nobody may be asked at this moment. */
  | { readonly kind: 'wait' }

/**
 * Which PAC is asked, of those that work, in the order of the configuration. A document that may be stamped at one of them is
 * asked for there alone, however long that one is down: another would stamp it a second time.
 */
export function planAttempt(
  maybeAt: string | null,
  order: readonly string[],
  mayAsk: (pac: string) => boolean,
): AttemptPlan {
  if (maybeAt !== null) return mayAsk(maybeAt) ? { kind: 'recover', pac: maybeAt } : { kind: 'wait' }
  const pac = order.find(mayAsk)
  return pac === undefined ? { kind: 'wait' } : { kind: 'stamp', pac }
}
