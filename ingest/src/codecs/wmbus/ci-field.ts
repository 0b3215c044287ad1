/** What kind of application data follows the transport header. */
export type Application =
  | 'records'
  | 'compact'
  | 'layout'
  | 'manufacturer'
  /** The header alone: an acknowledgement with access number and status. */
  | 'nothing'
  | 'error'
  | 'alarm'
  /** Defined by a standard, but not for what a meter says of its values. */
  | 'foreign'

/** The header between CI field and application: none, four bytes, or twelve with the meter's own address. */
export type HeaderForm = 'none' | 'short' | 'long'

/** One row of EN 13757-7 table 2. */
export interface CiField {
  readonly form: HeaderForm
  readonly application: Application
  /** What the application is, for a message. */
  readonly name: string
}

function row(form: HeaderForm, application: Application, name: string): CiField {
  return { form, application, name }
}

const rows: Readonly<Record<number, CiField>> = {
  80: row('none', 'foreign', 'an application reset sent to a meter'),
  81: row('none', 'foreign', 'data sent to a meter'),
  82: row('none', 'foreign', 'the selection of a meter'),
  83: row('long', 'foreign', 'an application reset sent to a meter'),
  84: row('none', 'foreign', 'the request of an application of a meter'),
  85: row('long', 'foreign', 'the request of an application of a meter'),
  90: row('short', 'foreign', 'a command sent to a meter'),
  91: row('long', 'foreign', 'a command sent to a meter'),
  92: row('none', 'foreign', 'a synchronisation of meters'),
  95: row('long', 'foreign', 'a transport of security information'),
  96: row('long', 'foreign', 'COSEM data sent to a meter'),
  97: row('short', 'foreign', 'COSEM data sent to a meter'),
  100: row('long', 'foreign', 'OBIS data sent to a meter'),
  101: row('short', 'foreign', 'OBIS data sent to a meter'),
  102: row('none', 'foreign', 'the answer which application is selected'),
  103: row('short', 'foreign', 'the answer which application is selected'),
  104: row('long', 'foreign', 'the answer which application is selected'),
  105: row('none', 'layout', 'a layout'),
  106: row('short', 'layout', 'a layout'),
  107: row('long', 'layout', 'a layout'),
  108: row('long', 'foreign', 'a clock that is set'),
  109: row('long', 'foreign', 'a clock that is moved'),
  110: row('short', 'error', 'an error'),
  111: row('long', 'error', 'an error'),
  112: row('none', 'error', 'an error'),
  113: row('none', 'alarm', 'an alarm'),
  114: row('long', 'records', 'records'),
  115: row('long', 'compact', 'compact records'),
  116: row('short', 'alarm', 'an alarm'),
  117: row('long', 'alarm', 'an alarm'),
  120: row('none', 'records', 'records'),
  121: row('none', 'compact', 'compact records'),
  122: row('short', 'records', 'records'),
  123: row('short', 'compact', 'compact records'),
  124: row('long', 'foreign', 'COSEM data (DLMS)'),
  125: row('short', 'foreign', 'COSEM data (DLMS)'),
  126: row('long', 'foreign', 'data under OBIS names'),
  127: row('short', 'foreign', 'data under OBIS names'),
  128: row('long', 'nothing', 'a header sent to a meter'),
  129: row('none', 'foreign', 'a frame of the network layer (EN 13757-5)'),
  131: row('none', 'foreign', 'network management'),
  132: row('none', 'foreign', 'a compact header sent to a meter'),
  136: row('none', 'foreign', 'a compact header of a meter'),
  137: row('none', 'foreign', 'network management'),
  138: row('short', 'nothing', 'a header'),
  139: row('long', 'nothing', 'a header'),
  192: row('long', 'foreign', 'a transfer of firmware'),
  193: row('short', 'foreign', 'a transfer of firmware'),
  194: row('long', 'foreign', 'a transfer of firmware'),
  195: row('long', 'foreign', 'a transport of security information'),
  196: row('short', 'foreign', 'a transport of security information'),
  197: row('long', 'foreign', 'a transport of security information'),
}

const manufacturers = row('none', 'manufacturer', 'a format of the maker’s own')
const reserved = row('none', 'foreign', 'a format that no standard defines')

/** What stands behind a CI field. Makers have A0 to B7 for themselves. */
export function ciField(ci: number): CiField {
  if (ci >= 0xa0 && ci <= 0xb7) return manufacturers
  return rows[ci] ?? reserved
}
