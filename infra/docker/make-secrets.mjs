// Writes infra/docker/.env with fresh secrets for compose.yaml. An existing file is left alone: data were sealed with it.
import { createECDH, generateKeyPairSync, randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const databases = [
  'CUSTOMERS',
  'CONTRACTS',
  'METERING',
  'NOTIFICATIONS',
  'BILLING',
  'FISCAL',
  'PAYMENTS',
  'EVENTS',
  'GATEWAY',
]

/** Every secret that compose.yaml asks for, made anew. */
export function freshSecrets() {
  const password = () => randomBytes(24).toString('base64url')
  const key = () => randomBytes(32).toString('base64')
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const jwk = (half) => JSON.stringify({ ...half.export({ format: 'jwk' }), alg: 'EdDSA' })
  const roles = databases.flatMap((name) => [`${name}_OWNER_PASSWORD`, `${name}_APP_PASSWORD`])
  return {
    POSTGRES_PASSWORD: password(),
    ...Object.fromEntries(roles.map((role) => [role, password()])),
    KEYCLOAK_OWNER_PASSWORD: password(),
    KEYCLOAK_ADMIN_PASSWORD: password(),
    AQUACIS_SEALING_KEY: key(),
    AQUACIS_SESSION_KEY: key(),
    AQUACIS_INTERNAL_TOKEN_PRIVATE_JWK: jwk(privateKey),
    AQUACIS_INTERNAL_TOKEN_PUBLIC_JWK: jwk(publicKey),
    ...pushKeys(),
    // What the PACs gave: filled in by hand.
    FISCAL_FINKOK_PASSWORD: '',
    FISCAL_SW_PASSWORD: '',
    // What the payment providers gave.
    PAYMENTS_CONEKTA_KEY: '',
    PAYMENTS_CONEKTA_PUBLIC_KEY: '',
    PAYMENTS_FEMSA_KEY: '',
    PAYMENTS_CODI_KEY: '',
    PAYMENTS_BANK_KEY: '',
  }
}

/** A P-256 pair as RFC 8292 has it: an uncompressed point and its private half, in base64url. */
function pushKeys() {
  const pair = createECDH('prime256v1')
  const publicKey = pair.generateKeys('base64url')
  const privateKey = Buffer.from(pair.getPrivateKey('hex').padStart(64, '0'), 'hex').toString('base64url')
  return { AQUACIS_PUSH_PUBLIC_KEY: publicKey, AQUACIS_PUSH_PRIVATE_KEY: privateKey }
}

function write(file) {
  const lines = Object.entries(freshSecrets()).map(([name, value]) => `${name}='${value}'\n`)
  try {
    writeFileSync(file, lines.join(''), { mode: 0o600, flag: 'wx' })
    console.log(`Wrote ${file}. Keep a copy: what the sealing key sealed, nothing else opens.`)
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    console.error(`${file} is there already and was left alone.`)
    process.exitCode = 1
  }
}

// Compared by hand: this runs on any Node that an operator has.
if (process.argv[1] === fileURLToPath(import.meta.url))
  write(fileURLToPath(new URL('./.env', import.meta.url)))
