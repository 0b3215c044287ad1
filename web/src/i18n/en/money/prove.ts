import type { prove as spanish } from '../../es-MX/money/prove.ts'
import type { Translation } from '../../message-types.ts'

export const prove: Translation<typeof spanish> = {
  title: 'Check a bill',
  intro:
    'Drop the “Proof of the sum” of a bill here. This device does every sum again, from the pesos to the telegrams of the meter. The file does not leave it.',
  drop: 'Drop the file, or choose it',
  another: 'Check another file',
  checking: 'Checking every step',
  bill: 'Bill {number}, {from} to {to}',
  verdict: {
    holds: 'Everything adds up',
    holdsText: 'Every peso leads to what the meter sent.',
    partly: 'It adds up as far as it can be followed',
    partlyText:
      'The sums are right. Some reading has no telegram to compare it with; below it says which, and why.',
    wrong: 'It does not add up',
    wrongText:
      'Something in the file is not what it should be. Download the proof again; if it stays like this, take it to CEA with this result.',
  },
  state: { holds: 'Adds up', partly: 'In part', wrong: 'Does not add up', unknown: 'Could not be followed' },
  rung: {
    pesos: 'The pesos',
    lines: 'The lines and the tariff',
    water: 'The water',
    telegrams: 'What the meter sent',
    seal: 'The seal of the file',
  },
  pesos: {
    before: 'What was owed before',
    bill: 'This bill',
    due: 'Total to pay',
    text: 'All that was charged and paid before was added up again.',
  },
  lines: {
    text: 'Each line was computed again by the tariff in the file.',
    article: 'Tariff {code}, {article}',
    vat: 'VAT',
  },
  water: {
    measured: 'Measured: from {from} to {to}',
    interpolated: 'By days, between two readings',
    estimated: 'Estimated, {from} to {to}',
    billedBefore: 'Charged before, in an estimate',
    corrected: 'Corrected on {day}',
    shared: 'Share of the common water',
    submetered: 'Charged to the dwellings',
    carriedOn: 'In favour, for the next bill',
    sum: 'Consumption',
    text: 'The litres are the difference of the readings.',
  },
  telegrams: {
    text: 'Each telegram was read again on this device, byte by byte.',
    register: '{litres} · {at}',
    heard: 'Radio {address} ({network}), heard {at}. Hash {hash}…',
    READ: 'The telegram says this reading.',
    DECIPHERED:
      'The telegram travels enciphered; its clear form says this reading. That it is the same inside is CEA’s word, and whoever has the meter’s key can check it.',
    KEPT: 'The telegram is whole, but could not be read.',
    NOT_IN_FILE: 'This file is of an earlier form, without telegrams.',
    NO_READING:
      'No telegram: somebody wrote this reading down when the meter was put in or taken out, or it came from another system.',
    NOT_ARCHIVED: 'Its telegram is not in CEA’s archive.',
    UNREADABLE: 'Its telegram is there, but cannot be read without the meter’s key.',
    NOT_ANSWERED: 'The archive of telegrams did not answer when the proof was made. Download it again.',
  },
  seal: {
    text: 'Each fact is tied to the one before: nothing changes unnoticed. Two copies of one bill begin with the same hash.',
    link: 'Hash of the bill',
    file: 'Seal of the file',
  },
  finding: {
    FILE: 'A part of the file cannot be read.',
    LINKS: 'Something was changed, added or left out after the file was made.',
    TARIFFS: 'The tariff in the file is not the one that its hash says.',
    CHARGES: 'The tariff gives another amount than the bill.',
    VOLUME: 'The litres are not those that the readings give.',
    TELEGRAMS: 'A telegram does not say the reading on the bill.',
    BALANCE: 'The sum is not what the bill says.',
    order: 'A fact of the account is missing, or out of its place.',
    count: 'The file does not have the same readings as the bill.',
    register: 'The reading in the file is not that of the bill.',
    bytes: 'A telegram was changed: its bytes are not those of its hash.',
    radio: 'A telegram is of another radio than the file says.',
    parts: 'The parts of the consumption do not add up to the litres charged.',
    before: 'What was owed before is not what earlier bills and payments leave.',
    total: 'The lines do not add up to what the bill says.',
    due: 'The total to pay is not what was owed plus this bill.',
    atLine: 'Line {n}.',
    atRegister: 'Reading {n}.',
    atTariff: 'Tariff {n}.',
    atFact: 'Fact {n} of the account.',
    where: 'Where: {path}',
    details: 'Technical detail',
  },
  obstacle: {
    title: 'This file cannot be checked',
    NO_JSON:
      'It is not the proof of a bill, or it is damaged. Download it again from the bill: “Proof of the sum”.',
    CUT_OFF: 'The file ends in the middle. Download it again.',
    TOO_LARGE:
      'It is larger than any proof (50 MB). Choose the file “proof-….json” that you downloaded from the bill.',
    NO_PROOF:
      'It is another file, or of a newer version than this page. Choose the “proof-….json” that you downloaded from the bill.',
    UNREADABLE: 'This device does not let it be read. Save it on the phone or computer and choose it again.',
  },
}
