// From SAT's catalogues of CFDI 4.0 as of 6 August 2026 (phpcfdi/resources-sat-catalogs @675be01, Unlicense).

/** What a receiver means to do with a document, and who may. */
export interface CfdiUse {
  readonly text: string
  readonly person: 'natural' | 'both'
  /** Régimenes of the receiver that may use it. */
  readonly regimes: ReadonlySet<string>
}

const business = new Set('601 603 606 612 620 621 622 623 624 625 626'.split(' '))
const refunds = new Set('601 603 606 612 616 620 621 622 623 624 625 626'.split(' '))
const deductions = new Set('605 606 607 608 611 612 614 615 625'.split(' '))
const everybody = new Set(
  '601 603 605 606 607 608 610 611 612 614 615 616 620 621 622 623 624 625 626'.split(' '),
)
const salaried = new Set('605'.split(' '))

/** c_UsoCFDI. */
export const cfdiUses: ReadonlyMap<string, CfdiUse> = new Map([
  ['G01', { text: 'Adquisición de mercancías', person: 'both', regimes: business }],
  ['G02', { text: 'Devoluciones, descuentos o bonificaciones', person: 'both', regimes: refunds }],
  ['G03', { text: 'Gastos en general', person: 'both', regimes: business }],
  ['I01', { text: 'Construcciones', person: 'both', regimes: business }],
  ['I02', { text: 'Mobiliario y equipo de oficina por inversiones', person: 'both', regimes: business }],
  ['I03', { text: 'Equipo de transporte', person: 'both', regimes: business }],
  ['I04', { text: 'Equipo de computo y accesorios', person: 'both', regimes: business }],
  ['I05', { text: 'Dados, troqueles, moldes, matrices y herramental', person: 'both', regimes: business }],
  ['I06', { text: 'Comunicaciones telefónicas', person: 'both', regimes: business }],
  ['I07', { text: 'Comunicaciones satelitales', person: 'both', regimes: business }],
  ['I08', { text: 'Otra maquinaria y equipo', person: 'both', regimes: business }],
  [
    'D01',
    { text: 'Honorarios médicos, dentales y gastos hospitalarios', person: 'natural', regimes: deductions },
  ],
  ['D02', { text: 'Gastos médicos por incapacidad o discapacidad', person: 'natural', regimes: deductions }],
  ['D03', { text: 'Gastos funerales', person: 'natural', regimes: deductions }],
  ['D04', { text: 'Donativos', person: 'natural', regimes: deductions }],
  [
    'D05',
    {
      text: 'Intereses reales efectivamente pagados por créditos hipotecarios (casa habitación)',
      person: 'natural',
      regimes: deductions,
    },
  ],
  ['D06', { text: 'Aportaciones voluntarias al SAR', person: 'natural', regimes: deductions }],
  ['D07', { text: 'Primas por seguros de gastos médicos', person: 'natural', regimes: deductions }],
  ['D08', { text: 'Gastos de transportación escolar obligatoria', person: 'natural', regimes: deductions }],
  [
    'D09',
    {
      text: 'Depósitos en cuentas para el ahorro, primas que tengan como base planes de pensiones',
      person: 'natural',
      regimes: deductions,
    },
  ],
  ['D10', { text: 'Pagos por servicios educativos (colegiaturas)', person: 'natural', regimes: deductions }],
  ['S01', { text: 'Sin efectos fiscales', person: 'both', regimes: everybody }],
  ['CP01', { text: 'Pagos', person: 'both', regimes: everybody }],
  ['CN01', { text: 'Nómina', person: 'natural', regimes: salaried }],
] satisfies [string, CfdiUse][])
