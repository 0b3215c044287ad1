import { readFileSync } from 'node:fs'
import * as v from 'valibot'

const line = v.pipe(v.string(), v.minLength(1), v.maxLength(200))
const lines = v.optional(v.pipe(v.array(line), v.maxLength(6)), [])
const payAddress = v.pipe(
  v.string(),
  v.regex(
    /^https:\/\/[^\s{}]+\{reference\}[^\s{}]*$/,
    'an https address with {reference} where the reference goes',
  ),
)

const registerSchema = v.strictObject({
  /** As it stands over the page: "CEA Querétaro". */
  utility: line,
  /** What the code on the paper opens to pay; none: the paper has no such code. */
  payAddress: v.optional(v.nullable(payAddress), null),
  /** For a bank transfer. */
  clabe: v.optional(v.nullable(v.pipe(v.string(), v.regex(/^\d{18}$/, '18 digits'))), null),
  /** Of every office: telephone, hours. */
  contacts: lines,
  /** Where every bill is paid, beside the office's own. */
  places: lines,
  offices: v.optional(
    v.array(
      v.strictObject({
        operatingUnitId: v.pipe(v.number(), v.integer()),
        name: line,
        address: line,
        contacts: lines,
        places: lines,
      }),
    ),
    [],
  ),
})

type Register = v.InferOutput<typeof registerSchema>

/** What the paper of a bill says of its office. */
export interface PaperOffice {
  readonly utility: string
  /** Null where the register does not have the office. */
  readonly name: string | null
  readonly address: string
  readonly contacts: readonly string[]
  readonly places: readonly string[]
  readonly clabe: string | null
  /** The address that pays a bill; null where there is none. */
  payAddressOf(reference: string): string | null
}

/** Offices of an installation, by their ids. */
export interface OfficeRegister {
  of(operatingUnitId: number): PaperOffice
}

const nothingTold: Register = {
  utility: 'CEA Querétaro',
  payAddress: null,
  clabe: null,
  contacts: [],
  places: ['En las cajas de la CEA'],
  offices: [],
}

const read = new Map<string, OfficeRegister>()

/**
 * The register in a file, read once; null: nothing is known of the offices but that one can pay there. Throws, saying what is
 * wrong where, for a file that is none.
 */
export function officeRegister(file: string | null): OfficeRegister {
  const known = read.get(file ?? '')
  if (known !== undefined) return known
  const opened = registerOf(file === null ? nothingTold : parsed(file))
  read.set(file ?? '', opened)
  return opened
}

function parsed(file: string): Register {
  let json: unknown
  try {
    json = JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new Error(`AQUACIS_FISCAL_OFFICES: ${file} is no JSON file that can be read`, { cause: error })
  }
  const result = v.safeParse(registerSchema, json)
  if (result.success) return result.output
  const [first] = result.issues
  throw new Error(
    `AQUACIS_FISCAL_OFFICES: ${file}, ${v.getDotPath(first) ?? 'at its root'}: ${first.message}`,
  )
}

function registerOf({ offices, ...usual }: Register): OfficeRegister {
  const byId = new Map(offices.map((office) => [office.operatingUnitId, office]))
  return {
    of(operatingUnitId) {
      const own = byId.get(operatingUnitId)
      return {
        utility: usual.utility,
        ...{ name: own?.name ?? null, address: own?.address ?? '', clabe: usual.clabe },
        contacts: [...(own?.contacts ?? []), ...usual.contacts],
        places: [...(own?.places ?? []), ...usual.places],
        payAddressOf: (reference) =>
          usual.payAddress?.replace('{reference}', encodeURIComponent(reference)) ?? null,
      }
    },
  }
}
