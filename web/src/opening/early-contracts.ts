declare global {
  var aquacisEarlyContracts: { readonly hash: string; readonly answer: Promise<Response> } | undefined
}

/**
 * Asks for the contracts of whoever is signed in while the app is still on its way: every page begins with them. Where
 * nobody is, the gateway says so, and nobody reads it.
 */
export function askContractsEarly(hash: string): void {
  const answer = fetch('/graphql', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', 'x-aquacis-csrf': '1' },
    body: JSON.stringify({ variables: {}, extensions: { persistedQuery: { version: 1, sha256Hash: hash } } }),
  })
  // Whoever takes it hears of a failure; nobody else has to.
  answer.catch(() => undefined)
  globalThis.aquacisEarlyContracts = { hash, answer }
}

/** `fetch`, but what was asked early is not asked a second time. */
export const fetchUnlessAskedEarly: typeof fetch = (input, init) => {
  const early = globalThis.aquacisEarlyContracts
  if (early === undefined || !String(init?.body).includes(early.hash)) return fetch(input, init)
  globalThis.aquacisEarlyContracts = undefined
  return early.answer
}
