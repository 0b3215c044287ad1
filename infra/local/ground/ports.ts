import { execFile } from 'node:child_process'
import { createConnection, createServer } from 'node:net'
import { promisify } from 'node:util'
import { Obstacle } from './obstacle.ts'

/** Refuses ports that somebody listens on, or that this user may not listen on. */
export async function checkPorts(ports: readonly number[], first: number): Promise<void> {
  for (const port of ports) {
    const obstacle = await obstacleAt(port)
    if (obstacle === undefined) continue
    throw new Obstacle(
      `Port ${port} ${obstacle}. AquaCIS needs ports ${first} to ${Math.max(...ports)}: free it, or choose others with --port N.`,
    )
  }
}

async function obstacleAt(port: number): Promise<string | undefined> {
  // Asked by connecting too: macOS lets a second listener bind one address of a port that another holds on all of them.
  const answers = await Promise.all([answersAt('127.0.0.1', port), answersAt('::1', port)])
  const refusal = answers.includes(true) ? 'EADDRINUSE' : await bindingRefused(port)
  if (refusal === undefined) return undefined
  if (refusal === 'EACCES') return 'may be listened on by the administrator alone'
  if (refusal !== 'EADDRINUSE') return `cannot be listened on (${refusal})`
  const owner = await ownerOf(port)
  return owner === undefined ? 'is taken' : `is taken by ${owner}`
}

function answersAt(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ host, port, timeout: 1_000 })
    const settle = (answer: boolean): void => {
      socket.destroy()
      resolve(answer)
    }
    socket.once('connect', () => settle(true))
    socket.once('timeout', () => settle(false))
    socket.once('error', () => settle(false))
  })
}

function bindingRefused(port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(undefined)))
  })
}

/** Who listens, where the machine has a tool that says so quickly. */
async function ownerOf(port: number): Promise<string | undefined> {
  const run = promisify(execFile)
  const byLsof = run('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fpc'], { timeout: 2_000 }).then(
    ({ stdout }) => /^p(?<pid>\d+)\nc(?<name>.+)$/m.exec(stdout)?.groups,
  )
  const bySs = run('ss', ['-Hltnp', `sport = :${port}`], { timeout: 2_000 }).then(
    ({ stdout }) => /\("(?<name>[^"]+)",pid=(?<pid>\d+)/.exec(stdout)?.groups,
  )
  for (const finding of await Promise.allSettled([byLsof, bySs])) {
    const found = finding.status === 'fulfilled' ? finding.value : undefined
    // Node calls its own processes by the name of their first thread.
    if (found) return `${found['name'] === 'MainThread' ? 'node' : found['name']} (process ${found['pid']})`
  }
  return undefined
}
