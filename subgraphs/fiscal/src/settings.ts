import type { SubgraphRoom } from '@aquacis/kit/runtime/subgraph-definition.ts'
import * as v from 'valibot'
import { type Periodicity, periodicities } from './domain/document/global/global-period.ts'

/** Where a PAC is reached, and who asks there. */
export interface PacAccount {
  /** Without a slash at its end. */
  readonly url: string
  readonly user: string
  readonly password: string
}

/** PACs that there are adapters for. */
export const pacNames = ['finkok', 'sw'] as const
export type PacName = (typeof pacNames)[number]

/** How this installation issues fiscal documents. */
export interface FiscalSettings {
  /** Folder of the issuer's digital seal certificate; null: nothing can be sealed, documents wait. */
  readonly csdFolder: string | null
  readonly issuer: { readonly name: string; readonly taxRegime: string }
  /** PACs in the order in which they are asked. */
  readonly pacs: readonly { readonly name: PacName; readonly account: PacAccount }[]
  /** SAT's public service that says how a document stands. */
  readonly satUrl: string
  /** Folder with SAT's schemas; null: what is sealed is checked by rules alone. */
  readonly schemas: string | null
  postalCodeOf(operatingUnitId: number): string
  /** File with addresses of offices and places to pay; null: the paper names none. */
  readonly offices: string | null
  /** How often sales to the general public become a global invoice. */
  readonly globalPeriodicity: Periodicity
}

const text = v.optional(v.string())
const httpUrl = v.optional(
  v.pipe(v.string(), v.regex(/^https?:\/\/[^/]+(\/.*)?[^/]$/, 'an address without a slash at its end')),
)

/** Variables of this domain alone. Whoever sets none issues nothing: documents wait. */
export const fiscalVariables = {
  /** Folder with `csd.cer`, `csd.key` and `csd.password`. */
  AQUACIS_FISCAL_CSD_FOLDER: text,
  AQUACIS_FISCAL_ISSUER_NAME: v.optional(v.string(), 'COMISION ESTATAL DE AGUAS'),
  /** Of c_RegimenFiscal. */
  AQUACIS_FISCAL_ISSUER_REGIME: v.optional(
    v.pipe(v.string(), v.regex(/^6\d\d$/, 'a key such as 603')),
    '603',
  ),
  /** `76000` for every office, and `3=76800` for those that have another. */
  AQUACIS_FISCAL_POSTAL_CODES: v.pipe(
    v.optional(v.string(), '76000'),
    v.regex(
      /^\d{5}(,\d+=\d{5})*$/,
      'five digits, then office=digits with commas between them: 76000,3=76800',
    ),
  ),
  /** Of c_Periodicidad: 01 a day, 02 a week, 03 a fortnight, 04 a month. */
  AQUACIS_FISCAL_GLOBAL_PERIODICITY: v.optional(v.picklist(periodicities), '04'),
  /** Those that are asked, in this order; none: documents wait. */
  AQUACIS_FISCAL_PACS: v.pipe(
    v.optional(v.string(), ''),
    v.regex(/^((finkok|sw)(,(finkok|sw))?)?$/, 'finkok, sw, or both with a comma between them'),
  ),
  AQUACIS_FISCAL_FINKOK_URL: httpUrl,
  AQUACIS_FISCAL_FINKOK_USER: text,
  AQUACIS_FISCAL_FINKOK_PASSWORD: text,
  AQUACIS_FISCAL_SW_URL: httpUrl,
  AQUACIS_FISCAL_SW_USER: text,
  AQUACIS_FISCAL_SW_PASSWORD: text,
  AQUACIS_FISCAL_SAT_URL: v.optional(
    v.string(),
    'https://consultaqr.facturaelectronica.sat.gob.mx/ConsultaCFDIService.svc',
  ),
  AQUACIS_FISCAL_SCHEMAS: text,
  /** A JSON file: see `offices/office-register.ts`. */
  AQUACIS_FISCAL_OFFICES: text,
}

const settingsSchema = v.object(fiscalVariables)
type Told = v.InferOutput<typeof settingsSchema>

/** What a running subgraph was told. Throws where a PAC is named without its address, user or password. */
export function fiscalSettingsOf({ settings }: Pick<SubgraphRoom, 'settings'>): FiscalSettings {
  const told = v.parse(settingsSchema, settings ?? {})
  const names = pacNames.filter((name) => told.AQUACIS_FISCAL_PACS.includes(name))
  const order = told.AQUACIS_FISCAL_PACS.split(',')
  return {
    csdFolder: told.AQUACIS_FISCAL_CSD_FOLDER ?? null,
    issuer: { name: told.AQUACIS_FISCAL_ISSUER_NAME, taxRegime: told.AQUACIS_FISCAL_ISSUER_REGIME },
    pacs: names
      .toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
      .map((name) => ({ name, account: accountOf(told, name) })),
    satUrl: told.AQUACIS_FISCAL_SAT_URL,
    schemas: told.AQUACIS_FISCAL_SCHEMAS ?? null,
    offices: told.AQUACIS_FISCAL_OFFICES ?? null,
    globalPeriodicity: told.AQUACIS_FISCAL_GLOBAL_PERIODICITY,
    postalCodeOf: postalCodes(told.AQUACIS_FISCAL_POSTAL_CODES),
  }
}

function accountOf(told: Told, name: PacName): PacAccount {
  const prefix = `AQUACIS_FISCAL_${name.toUpperCase() as 'FINKOK' | 'SW'}` as const
  const url = told[`${prefix}_URL`]
  const user = told[`${prefix}_USER`]
  const password = told[`${prefix}_PASSWORD`]
  if (url === undefined || user === undefined || password === undefined)
    throw new Error(
      `${name} is one of AQUACIS_FISCAL_PACS: set ${prefix}_URL, ${prefix}_USER and ${prefix}_PASSWORD`,
    )
  return { url, user, password }
}

function postalCodes(told: string): (operatingUnitId: number) => string {
  const [usual = '', ...others] = told.split(',')
  const known = new Map(others.map((entry) => entry.split('=') as [string, string]))
  return (operatingUnitId) => known.get(String(operatingUnitId)) ?? usual
}
