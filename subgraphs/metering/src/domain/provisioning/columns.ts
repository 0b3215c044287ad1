/** What a file of meters may tell of each. */
export type Column =
  | 'serial'
  | 'manufacturer'
  | 'model'
  | 'calibre'
  | 'servicePoint'
  | 'network'
  | 'address'
  | 'key'
  | 'radioVendor'
  | 'radioModel'
  | 'litresPerPulse'
  | 'interval'
  | 'application'
  | 'initialRegister'
  | 'installedAt'
  | 'id'

/** Headings by which a column is known, in Spanish first: what the office's own files say. */
const headings: Readonly<Record<Column, readonly string[]>> = {
  serial: ['serie', 'número de serie', 'serial'],
  manufacturer: ['fabricante', 'manufacturer'],
  model: ['modelo', 'model'],
  calibre: ['calibre', 'calibre mm', 'calibre millimetres', 'dn'],
  servicePoint: ['punto de servicio', 'service point', 'service point id'],
  network: ['red', 'network'],
  address: ['dirección', 'radio', 'address', 'dev eui'],
  key: ['clave', 'key', 'encryption key'],
  radioVendor: ['marca radio', 'radio vendor', 'vendor'],
  radioModel: ['modelo radio', 'radio model'],
  litresPerPulse: ['litros por pulso', 'litres per pulse'],
  interval: ['intervalo', 'intervalo segundos', 'interval', 'report interval seconds'],
  application: ['aplicación', 'application'],
  initialRegister: ['lectura inicial', 'initial register'],
  installedAt: ['instalado', 'fecha de instalación', 'installed at'],
  id: ['id', 'identificador'],
}

/** Without these no meter can be installed. */
export const neededColumns: readonly Column[] = [
  'serial',
  'manufacturer',
  'model',
  'calibre',
  'servicePoint',
  'address',
]

const columnByHeading = new Map(
  (Object.entries(headings) as [Column, readonly string[]][]).flatMap(([column, names]) =>
    names.map((name) => [plain(name), column] as const),
  ),
)

/** The column that a heading means, however it is accented, spaced or cased; null: none that is known. */
export function columnOf(heading: string): Column | null {
  return columnByHeading.get(plain(heading)) ?? null
}

function plain(heading: string): string {
  return heading
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f\s_().-]/g, '')
    .toLowerCase()
}

/** How a column is called where it is missing. */
export function headingOf(column: Column): string {
  return headings[column][0] ?? column
}
