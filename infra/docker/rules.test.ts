import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type ComposeContext, composeFaults, composeSpecification } from './compose-rules.ts'
import { dockerfileFaults } from './dockerfile-rules.ts'

const beside = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8')

const context: ComposeContext = {
  specification: composeSpecification(beside('./compose-spec.schema.json')),
  processes: new Map([
    [
      'gateway/src/main.ts',
      [
        { name: 'AQUACIS_SESSION_KEY', required: true },
        { name: 'AQUACIS_WEB_ROOT', required: false },
        { name: 'PORT', required: false },
        { name: 'KEPT_FOLDER', required: false },
      ],
    ],
  ]),
  secrets: ['AQUACIS_SESSION_KEY', 'POSTGRES_PASSWORD'],
}

const sound = `
services:
  postgres:
    image: postgres:18.4-bookworm
    user: postgres
    restart: unless-stopped
    environment: { POSTGRES_PASSWORD: '\${POSTGRES_PASSWORD:?none}' }
    healthcheck: { test: [CMD, pg_isready] }
    deploy: { resources: { limits: { cpus: '1', memory: 1G } } }
  gateway:
    image: aquacis:2.0.0
    build: .
    user: node
    restart: unless-stopped
    command: [gateway/src/main.ts]
    environment: { AQUACIS_SESSION_KEY: '\${AQUACIS_SESSION_KEY}', PORT: '4000', KEPT_FOLDER: /kept }
    volumes: ['things:/kept']
    healthcheck: { test: [CMD, node, check.mjs] }
    depends_on: { postgres: { condition: service_healthy } }
    deploy: { resources: { limits: { cpus: '1', memory: 1G } } }
`

const faultsOf = (from: string | RegExp, to: string): string[] => {
  const planted = sound.replace(from, to)
  expect(planted, 'the breach was planted').not.toBe(sound)
  return composeFaults(planted, context)
}

test('a sound composition has no fault', () => {
  expect(composeFaults(sound, context)).toEqual([])
})

test.each([
  [
    'a floating image',
    'postgres:18.4-bookworm',
    'postgres:latest',
    /postgres has no image of a fixed version/,
  ],
  ['an image of a major version', 'postgres:18.4-bookworm', 'postgres:18', /no image of a fixed version/],
  ['a process as root', 'user: node', 'user: root', /gateway runs as root/],
  ['nobody named', '    user: postgres\n', '', /postgres runs as root/],
  [
    'no health check',
    'healthcheck: { test: [CMD, pg_isready] }',
    'labels: [x]',
    /postgres has no health check/,
  ],
  ['a health check switched off', '{ test: [CMD, pg_isready] }', '{ disable: true }', /no health check/],
  ['nothing about restarts', '    restart: unless-stopped\n', '', /whether it is restarted/],
  ['no limits', /deploy: .*/, 'labels: [x]', /no limits/],
  [
    'waiting for nobody',
    '{ postgres: { condition',
    '{ oracle: { condition',
    /waits for oracle, which is not there/,
  ],
  ['waiting without asking', 'service_healthy', 'service_started', /without asking whether it is healthy/],
  [
    'a secret in the file',
    `'\${POSTGRES_PASSWORD:?none}'`,
    "'12345'",
    /carries POSTGRES_PASSWORD in the file/,
  ],
  [
    'a secret by default',
    `'\${AQUACIS_SESSION_KEY}'`,
    `'\${AQUACIS_SESSION_KEY:-x}'`,
    /carries AQUACIS_SESSION_KEY/,
  ],
  ['a forgotten variable', /AQUACIS_SESSION_KEY: [^,]*, /, '', /gateway lacks AQUACIS_SESSION_KEY/],
  ['a misspelt variable', 'PORT:', 'PROT:', /sets PROT, which its process does not read/],
  [
    'a folder that is lost',
    'things:/kept',
    'things:/kept-not',
    /gateway has KEPT_FOLDER at \/kept, where no/,
  ],
  ['a process that is not there', 'gateway/src/main.ts', 'gate/src/main.ts', /no process of ours/],
  [
    'an unknown secret',
    `\${AQUACIS_SESSION_KEY}`,
    `\${AQUACIS_SESION_KEY}`,
    /AQUACIS_SESION_KEY.*not in the environment file/,
  ],
  ['what Compose does not know', 'restart:', 'restarts:', /must NOT have additional properties/],
])('%s is found', (_name, from, to, fault) => {
  expect(faultsOf(from, to).join('\n')).toMatch(fault)
})

const versions = { node: '24.21.0', pnpm: '12.21.0' }
const soundDockerfile = `# an image
FROM node:24.21.0-bookworm-slim AS build
RUN npm install --global \\
    pnpm@12.21.0
FROM node:24.21.0-bookworm-slim
COPY --from=build /srv /srv
USER node
HEALTHCHECK CMD ["node", "check.mjs"]
ENTRYPOINT ["node"]
`

test('a sound Dockerfile has no fault', () => {
  expect(dockerfileFaults(soundDockerfile, versions)).toEqual([])
})

test.each([
  [
    'a floating base image',
    'node:24.21.0-bookworm-slim\nCOPY',
    'node:latest\nCOPY',
    /node:latest is no fixed version/,
  ],
  [
    'another Node than the workspace’s',
    'node:24.21.0-bookworm-slim AS',
    'node:24.20.0-bookworm-slim AS',
    /is not Node 24.21.0/,
  ],
  ['another pnpm than the workspace’s', 'pnpm@12.21.0', 'pnpm@11.0.0', /another pnpm/],
  ['a last stage as root', 'USER node\n', '', /runs as root/],
  ['going back to root', 'HEALTHCHECK', 'USER root\nHEALTHCHECK', /runs as root/],
  ['no health check', /HEALTHCHECK.*\n/, '', /no HEALTHCHECK/],
  ['a shell around the process', 'ENTRYPOINT ["node"]', 'ENTRYPOINT node', /starts a shell/],
  ['ADD', 'COPY --from=build /srv /srv', 'ADD https://example.org/a.tar /srv', /ADD fetches/],
  ['an instruction that does not exist', 'USER node', 'USR node', /line 7/],
])('%s is found', (_name, from, to, fault) => {
  const planted = soundDockerfile.replace(from, to)
  expect(planted, 'the breach was planted').not.toBe(soundDockerfile)
  expect(dockerfileFaults(planted, versions).join('\n')).toMatch(fault)
})
