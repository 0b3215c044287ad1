// Fills the forms of passkeys in: asks the browser for a key, or to make one, and sends its answer as a form.
const bytesOf = (text) =>
  Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0))
const textOf = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '')

const withBytes = (list = []) => list.map((key) => ({ ...key, id: bytesOf(key.id) }))

const makeOptions = (options) => ({
  ...options,
  challenge: bytesOf(options.challenge),
  user: { ...options.user, id: bytesOf(options.user.id) },
  excludeCredentials: withBytes(options.excludeCredentials),
})

const showOptions = (options) => ({
  ...options,
  challenge: bytesOf(options.challenge),
  allowCredentials: withBytes(options.allowCredentials),
})

/** A credential as the server reads it (WebAuthn Level 3, §5.1). */
function answerOf({ id, rawId, type, response, authenticatorAttachment }) {
  const told = { clientDataJSON: textOf(response.clientDataJSON) }
  for (const name of ['attestationObject', 'authenticatorData', 'signature', 'userHandle'])
    if (response[name]) told[name] = textOf(response[name])
  if (response.getTransports) told.transports = response.getTransports()
  return JSON.stringify({
    id,
    rawId: textOf(rawId),
    type,
    authenticatorAttachment,
    response: told,
    clientExtensionResults: {},
  })
}

let waiting

async function ask(form, mediation) {
  // One question at a time: the one that waits in the field of the address goes when a button is pressed.
  waiting?.abort()
  waiting = new AbortController()
  const { signal } = waiting
  const options = JSON.parse(form.dataset.options)
  const credential =
    form.dataset.passkey === 'make'
      ? await navigator.credentials.create({ publicKey: makeOptions(options), signal })
      : await navigator.credentials.get({
          publicKey: showOptions(options),
          signal,
          ...(mediation ? { mediation } : {}),
        })
  form.elements.answer.value = answerOf(credential)
  form.submit()
}

async function begin(form) {
  form.hidden = false
  const problem = form.querySelector('[data-passkey-problem]')
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    problem.hidden = true
    ask(form).catch(() => {
      problem.hidden = false
    })
  })
  if (form.dataset.passkey !== 'show') return
  if (await PublicKeyCredential.isConditionalMediationAvailable?.())
    ask(form, 'conditional').catch(() => undefined)
}

if (window.PublicKeyCredential)
  for (const form of document.querySelectorAll('form[data-passkey]')) begin(form)
