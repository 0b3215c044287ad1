import { validate } from 'dockerfile-utils'

export interface DockerfileContext {
  /** Version of Node that the workspace runs on. */
  readonly node: string
  /** Version of pnpm that the workspace is installed with. */
  readonly pnpm: string
}

interface Instruction {
  readonly keyword: string
  readonly text: string
}

/** What is wrong with a Dockerfile, one sentence each. */
export function dockerfileFaults(text: string, { node, pnpm }: DockerfileContext): string[] {
  const instructions = instructionsOf(text)
  const last = instructions.slice(instructions.findLastIndex(({ keyword }) => keyword === 'FROM'))
  const users = last.filter(({ keyword }) => keyword === 'USER')
  const pnpmVersions = [...text.matchAll(/\bpnpm@([\w.]+)/g)].map(([, version]) => version)
  return [
    ...validate(text).map(({ message, range }) => `line ${range.start.line + 1}: ${message}`),
    ...imageFaults(instructions, node),
    ...(pnpmVersions.every((version) => version === pnpm) ? [] : [`installs another pnpm than ${pnpm}`]),
    ...(/^(?!root|0)\w+/.test(users.at(-1)?.text ?? '') ? [] : ['the last stage runs as root']),
    ...(last.some(({ keyword }) => keyword === 'HEALTHCHECK') ? [] : ['the last stage has no HEALTHCHECK']),
    ...(instructions.some(({ keyword }) => keyword === 'ADD')
      ? ['ADD fetches and unpacks silently: COPY']
      : []),
    ...last
      .filter(({ keyword, text: words }) => /^(ENTRYPOINT|CMD)$/.test(keyword) && !words.startsWith('['))
      .map(({ keyword }) => `${keyword} starts a shell, which keeps signals to itself: write it as a list`),
  ]
}

function imageFaults(instructions: readonly Instruction[], node: string): string[] {
  const froms = instructions.filter(({ keyword }) => keyword === 'FROM').map(({ text }) => text.split(/\s+/))
  const stages = new Set(froms.map(([, , stage]) => stage))
  const images = froms.map(([image = '']) => image).filter((image) => !stages.has(image))
  return images.flatMap((image) => [
    ...(/:[^/]*\d+\.\d+/.test(image) ? [] : [`${image} is no fixed version`]),
    ...(image.startsWith('node:') && !image.startsWith(`node:${node}-`)
      ? [`${image} is not Node ${node}`]
      : []),
  ])
}

/** Instructions with their continued lines joined and comments left out. */
function instructionsOf(text: string): Instruction[] {
  const joined = text.replace(/^\s*#.*\n/gm, '').replace(/\\\n\s*/g, '')
  return joined
    .split('\n')
    .map((line) => /^\s*(\w+)\s+(.*)$/.exec(line))
    .flatMap((match) => (match ? [{ keyword: (match[1] ?? '').toUpperCase(), text: match[2] ?? '' }] : []))
}
