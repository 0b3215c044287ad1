/** The codecs that read telegrams when they came, brought when a proof is there to be checked. */
export async function telegramReader() {
  // Before the codecs: they make bytes as soon as they are loaded.
  if (!('Buffer' in globalThis)) Object.assign(globalThis, { Buffer: (await import('buffer/')).Buffer })
  return (await import('@aquacis/ingest/read-telegram')).readTelegram
}
