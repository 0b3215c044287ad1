import { generateKeyPair, type KeyObject, randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import { encryptedKey, issueCertificate } from './issue-certificate.ts'

/** A certificate with its key under a password, as a taxpayer gets it of SAT. */
export interface SealPair {
  /** X.509 in DER. */
  readonly certificate: Buffer
  /** PKCS #8 in DER, encrypted. */
  readonly key: Buffer
  readonly password: string
}

/** Whom a pair is for. */
export interface SealOwner {
  readonly rfc: string
  /** As SAT knows it. */
  readonly name: string
  readonly validFrom: Date
  readonly validTo: Date
  /** False makes a FIEL of it: one that seals nothing. */
  readonly forSealing?: boolean
}

/** Stands in for SAT's authority: nobody but a simulator trusts what it issues. */
export interface TestAuthority {
  /** X.509 in DER: what its certificates are verified with. */
  readonly certificate: Buffer
  issue(owner: SealOwner): Promise<SealPair>
}

const newPair = promisify(generateKeyPair)
const authorityName = { name: 'AC DE PRUEBA AQUACIS' }
const day = 86_400_000

/** A fresh authority. Takes some tenths of a second: RSA keys are drawn. */
export async function newTestAuthority(now: Date): Promise<TestAuthority> {
  const { publicKey, privateKey } = await newPair('rsa', { modulusLength: 2048 })
  let issued = 0
  const nextNumber = () => {
    issued += 1
    return `3000100000050000${String(issued).padStart(4, '0')}`
  }
  const certificate = issueCertificate(
    {
      number: nextNumber(),
      issuer: authorityName,
      subject: authorityName,
      validFrom: new Date(now.getTime() - day),
      validTo: new Date(now.getTime() + 3_650 * day),
      publicKey,
    },
    privateKey,
  )
  return { certificate, issue: (owner) => issuePair(owner, nextNumber(), privateKey) }
}

async function issuePair(owner: SealOwner, number: string, authorityKey: KeyObject): Promise<SealPair> {
  const { rfc, name, validFrom, validTo, forSealing = true } = owner
  const pair = await newPair('rsa', { modulusLength: 2048 })
  const certificate = issueCertificate(
    {
      number,
      issuer: authorityName,
      subject: { name, rfc, ...(forSealing ? { branch: 'SUCURSAL 1' } : {}) },
      validFrom,
      validTo,
      publicKey: pair.publicKey,
    },
    authorityKey,
  )
  const password = randomBytes(18).toString('base64url')
  return { certificate, key: encryptedKey(pair.privateKey, password), password }
}
