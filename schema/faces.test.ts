import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { parse } from 'graphql'
import { expect, test } from 'vitest'
import { endlessLists } from './endless-lists.ts'
import { climbingNulls } from './entity-nulls.ts'

const folder = join(import.meta.dirname, '..', 'subgraphs')
const faces = globSync('*/schema.graphql', { cwd: folder }).map((file) => ({
  name: basename(dirname(file)),
  document: parse(readFileSync(join(folder, file), 'utf8')),
}))

const fromBilling =
  'billing hands a contract out for its number and place; its account, which would go too, is where one comes from'

const fromPayments =
  'payments hands a bill out for its number and its page; what was paid of it, which would go too, is where one comes from'

/** Fields that may take an entity with them, and why. */
const climbing: Readonly<Record<string, string>> = {
  'Contract.invitations': fromBilling,
  'Contract.members': fromBilling,
  'Contract.operatingUnit': fromBilling,
  'Contract.servicePoint': fromBilling,
  'Contract.startedOn': fromBilling,
  'Contract.usageClass': fromBilling,
  'Customer.displayName': 'who holds a contract is nobody without a name; Contract.holder is null then',
  'Customer.kind': 'as displayName: both are known, or neither',
  'Invoice.amountDue': fromPayments,
  'Invoice.commonWater': fromPayments,
  'Invoice.dueOn': fromPayments,
  'Invoice.estimated': fromPayments,
  'Invoice.issuedAt': fromPayments,
  'Invoice.number': fromPayments,
  'Invoice.periodFrom': fromPayments,
  'Invoice.periodTo': fromPayments,
  'Invoice.previousBalance': fromPayments,
  'Invoice.remarks': fromPayments,
  'Invoice.sheet': fromPayments,
  'Invoice.state': fromPayments,
  'Invoice.total': fromPayments,
  'Invoice.volume': fromPayments,
}

/** Lists that are given whole, and why they stay short. */
const whole: Readonly<Record<string, string>> = {
  'BillingAccount.discounts': 'one a year, of a few kinds',
  'BillingAccount.offeredDiscounts': 'what a tariff has for a class: a handful',
  'ChargeLine.parts': 'two or three factors of one price',
  'ChargeSheet.lines': 'what a tariff charges: a dozen at most',
  'CommonWater.shares': 'the dwellings of a condominium: 500 at most',
  'Condominium.dwellings': 'the dwellings of a condominium: 500 at most',
  'FiscalDataMistaken.mistakes': 'one a field of the form and rule',
  'FiscalMonth.kinds': 'each kind of document once',
  'Invoice.commonWater': 'a sharing a month, of the months of one bill',
  'Invoice.creditNotes': 'a note for each thing that was forgiven of one bill',
  'LeakAdjusted.invoices': 'two at most',
  'MetersUncrossed.invoices': 'the periods of two homes within the limit of back-billing',
  'Query.cfdiUses': 'a catalogue of SAT: two dozen',
  'Query.taxRegimes': 'a catalogue of SAT: twenty',
  'TariffCheck.goldenCases': 'those that a document brings: it is read as a whole',
  'TariffCheck.mistakes': 'those of one document: it is mended as a whole',
  'TariffMistaken.mistakes': 'those of one document: it is mended as a whole',
  'SimulatedGroup.byBill': 'ten tenths',
  'SimulatedGroup.byConsumption': 'ten tenths',
  'TariffSimulation.classes': 'the classes of one tariff: a dozen',
  'TariffSimulation.leftOut': 'each reason once for either tariff',
  'TariffVersion.doubts': 'those that a document states',
  'TariffVersion.goldenCases': 'those that a document brings',
  'Device.batteryTrend': 'a point a day, of two years at most',
  'DeviceSettings.thresholds': 'alarms that a device has',
  'FirmwareCampaign.batches': 'a share of the devices each',
  'FirmwareCampaign.dueMeters': 'a thousand at most: who is served makes room',
  'FirmwareCampaign.failures': 'a thousand at most: a campaign with more stops itself',
  'Meter.consumptionEdits': 'made by hand, of 400 days at most',
  'Meter.validatedDays': '400 days at most',
  'NoticesMarkedRead.notices': 'those that this request has marked',
  'NotificationPreferences.channels': 'each way of telling once',
  'NotificationPreferences.kinds': 'each kind of notice once',
  'OperatingUnit.dailyConsumption': '400 days at most',
  'ProvisioningRefused.problems': 'the first thousand, of a file that is refused whole',
  'PublicSalesMistaken.mistakes': 'at most a hundred',
  'Query.alertPrecision': 'a row a month, office, layer and kind',
  'Query.myOperatingUnits': 'the 13 offices at most',
  'Query.operatingUnits': 'the 13 offices',
  'Query.validationRuleSets': 'adopted by hand, a few in a year',
  'ServicePoint.consumption': '400 bars at most',
  'ServicePoint.installations': 'a meter serves for years',
  'ServicePoint.openAlerts': 'one of a layer, kind and detail stands at a time',
  'ServicePoint.watches': 'four at most stand at a place',
  'ValidationRuleSet.rules': 'each kind of rule once',
  'Autopay.charges': 'the last twelve',
  'CashDeskClosing.pieces': 'each kind of coin and note once',
  'CashDeskSession.payments': 'what one person takes in a day',
  'CashDeskSession.totals': 'each form of payment once',
  'DebitAnswer.mistakes': 'the first of one answer, which is left as a whole',
  'DebtCase.holds': 'what stops one case: a few',
  'DebtCase.sources': 'laws that a policy rests on',
  'Dispute.steps': 'each once, from asked to answered',
  'DisputeAnswer.readings': 'those that an answer rests on',
  'Payment.allotments': 'the bills that one payment went to',
  'Payment.fiscalReceipts': 'one for each bill that a payment went to',
  'PaymentAccount.claims': 'a hundred at most',
  'PaymentAccount.credits': 'what is on no bill yet: a bill takes it first',
  'PaymentAccount.openBills': 'a month each; who owes more has a plan',
  'PaymentClaim.traces': 'each search once, until it is answered',
  'PaymentPlan.bills': 'those that were open when it was agreed on',
  'PaymentPlan.instalments': 'those of its terms: a few dozen at most',
  'PaymentReference.bills': 'those that one payment is for',
  'PaymentReference.payments': 'parts in which one reference was paid',
  'PlanOffer.rhythms': 'each rhythm once',
  'PlanSimulation.instalments': 'those of its terms: a few dozen at most',
  'Query.paymentMethods': 'each way to pay once',
  'Query.vulnerabilityKinds': 'those that the policy names',
  'ReconciliationDay.sources': 'each provider and the bank once',
  'ReconciliationTask.lines': 'those of files that one difference is of',
  'ReconciliationTask.payments': 'those that one difference is of',
  'StatementMistaken.mistakes': 'the first of one file, which is refused whole',
}

test('a subgraph that is away takes nothing with it that the others know', () => {
  expect(climbingNulls(faces)).toEqual(Object.keys(climbing).sort())
})

test('a list that may grow without end is given page by page', () => {
  expect(endlessLists(faces)).toEqual(Object.keys(whole).sort())
})

const library = (book: string, shelf: string) => [
  {
    name: 'books',
    document: parse(`type Query { book: Book } type Book @key(fields: "id") { id: ID! ${book} }`),
  },
  { name: 'shelves', document: parse(`type Book @key(fields: "id") { id: ID! ${shelf} }`) },
]

test('what another answers may not be there', () => {
  expect(climbingNulls(library('title: String!', 'shelf: Int!'))).toEqual(['Book.shelf'])
  expect(climbingNulls(library('title: String!', 'shelf: Int'))).toEqual([])
})

test('where nothing but the reference is lost, a field may be as strict as it likes', () => {
  expect(climbingNulls(library('', 'shelf: Int!'))).toEqual([])
  const strict = library('', 'shelf: Int!')
  strict.push({
    name: 'loans',
    document: parse('type Loan { book: Book! } type Book @key(fields: "id", resolvable: false) { id: ID! }'),
  })
  expect(climbingNulls(strict)).toEqual(['Book.shelf'])
})

test('an entity is handed out as a member of a union too', () => {
  const found = library('title: String!', 'shelf: Int')
  found.push({
    name: 'search',
    document: parse(
      'union Hit = Book type Query { hits: [Hit!]! } type Book @key(fields: "id") { id: ID! rank: Int }',
    ),
  })
  expect(climbingNulls(found)).toEqual(['Book.title'])
})

test('tells lists of things from pages and from values', () => {
  const document = parse(`
    type Query { books: [Book!]! pages: BookConnection! names: [String!]! moods: [Mood!] }
    enum Mood { CALM }
    type BookConnection { edges: [BookEdge!]! }
    type BookEdge { node: Book! }
    type Book { id: ID! }`)
  expect(endlessLists([{ name: 'books', document }])).toEqual(['Query.books'])
})
