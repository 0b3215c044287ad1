import { setTimeout as pause } from 'node:timers/promises'

const pollMs = 100

/** Waits until an address answers 200; rejects with what it said last when it does not within the given time. */
export async function waitForOk(url: string, patienceMs: number, signal?: AbortSignal): Promise<void> {
  const deadline = Date.now() + patienceMs
  let said = 'no answer yet'
  while (Date.now() < deadline && !signal?.aborted) {
    const answer = await ask(url)
    if (answer === 'ok') return
    said = answer
    await pause(pollMs)
  }
  throw new Error(`not ready within ${Math.round(patienceMs / 1000)} s (${url}: ${said})`)
}

async function ask(url: string): Promise<string> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5_000) })
    const text = await response.text()
    return response.ok ? 'ok' : reasons(text)
  } catch (error) {
    return error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error)
  }
}

/** The failing checks of a health report in words; whatever else came, as it came. */
function reasons(text: string): string {
  try {
    const report = JSON.parse(text) as { checks?: { name: string; status: string; reason?: string }[] }
    const failing = (report.checks ?? []).filter((check) => check.status !== 'ok')
    if (failing.length > 0)
      return failing.map((check) => `${check.name}: ${check.reason ?? 'failing'}`).join('; ')
  } catch {
    // Not a report; the text itself is all there is to say.
  }
  return text.slice(0, 300)
}
