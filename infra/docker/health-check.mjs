// Asks the process in this container how it is; the slim image has no curl. Exit code 0 when it answers 200.
const path = process.argv[2] ?? '/health'
const url = `http://127.0.0.1:${process.env.PORT ?? '4000'}${path}`
try {
  const response = await fetch(url, { signal: AbortSignal.timeout(3_000) })
  const text = await response.text()
  // Docker keeps what a check prints: the reasons can be read with `docker inspect`.
  console.log(text.slice(0, 1_000))
  process.exitCode = response.ok ? 0 : 1
} catch (error) {
  console.log(`${url}: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
}
