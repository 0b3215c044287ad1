/** A field of a line of fixed width: places counted from 1, both ends belong to it. */
export interface FixedField {
  readonly from: number
  readonly to: number
}

/** How a line of one kind is laid out; it begins with `mark`. */
export interface FixedRecord<Fields extends string> {
  readonly mark: string
  /** What the standard calls it. */
  readonly name: string
  readonly fields: Readonly<Record<Fields, FixedField>>
}

/** Layout of a bank's TXT statement: whoever's bank moves a field changes a number here. */
export interface FixedLayout {
  readonly width: number
  readonly opening: FixedRecord<'bank' | 'account' | 'from' | 'to' | 'side' | 'balance' | 'currency'>
  readonly movement: FixedRecord<
    'bookedOn' | 'valueOn' | 'own' | 'side' | 'amount' | 'document' | 'reference' | 'reference2'
  >
  readonly text: FixedRecord<'number' | 'first' | 'second'>
  readonly closing: FixedRecord<
    'debitCount' | 'debits' | 'creditCount' | 'credits' | 'side' | 'balance' | 'currency'
  >
  readonly end: FixedRecord<'records'>
  /** Marks of lines that say nothing of a movement that it does not say itself. */
  readonly passedOver: readonly string[]
  readonly debitSide: string
  readonly creditSide: string
  /** ISO 4217, numeric: pesos. */
  readonly currency: string
  /** Own concepts (field `own`) of movements that take an earlier one back. */
  readonly reversals: readonly string[]
}

/** Cuaderno 43 (“Norma 43”, AEB), in which banks of Spanish origin send statements in Mexico too: 80 columns. */
export const norma43: FixedLayout = {
  width: 80,
  opening: {
    mark: '11',
    name: 'cabecera de cuenta',
    fields: {
      bank: { from: 3, to: 6 },
      account: { from: 11, to: 20 },
      from: { from: 21, to: 26 },
      to: { from: 27, to: 32 },
      side: { from: 33, to: 33 },
      balance: { from: 34, to: 47 },
      currency: { from: 48, to: 50 },
    },
  },
  movement: {
    mark: '22',
    name: 'movimiento',
    fields: {
      bookedOn: { from: 11, to: 16 },
      valueOn: { from: 17, to: 22 },
      own: { from: 25, to: 27 },
      side: { from: 28, to: 28 },
      amount: { from: 29, to: 42 },
      document: { from: 43, to: 52 },
      reference: { from: 53, to: 64 },
      reference2: { from: 65, to: 80 },
    },
  },
  text: {
    mark: '23',
    name: 'concepto',
    fields: { number: { from: 3, to: 4 }, first: { from: 5, to: 42 }, second: { from: 43, to: 80 } },
  },
  closing: {
    mark: '33',
    name: 'fin de cuenta',
    fields: {
      debitCount: { from: 21, to: 25 },
      debits: { from: 26, to: 39 },
      creditCount: { from: 40, to: 44 },
      credits: { from: 45, to: 58 },
      side: { from: 59, to: 59 },
      balance: { from: 60, to: 73 },
      currency: { from: 74, to: 76 },
    },
  },
  end: { mark: '88', name: 'fin de archivo', fields: { records: { from: 21, to: 26 } } },
  // 24: equivalencia de importe del apunte.
  passedOver: ['24'],
  debitSide: '1',
  creditSide: '2',
  currency: '484',
  reversals: ['098'],
}
