import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Account as AccountModel } from '../domain/account/account.ts';
import type { StreamEvent as StreamEventModel } from '../store/events/event.ts';
import type { ChargeSheetJson as ChargeSheetModel, ChargeLineJson as ChargeLineModel } from '../domain/rating/charge-sheet.ts';
import type { Invoice as InvoiceModel } from '../domain/account/invoice.ts';
import type { BilledReading as BilledReadingModel } from '../domain/account/account-event.ts';
import type { ShownDiscount as DiscountModel } from '../resolvers/account/shown-discount.ts';
import type { ShownCondominium as CondominiumModel } from '../resolvers/condominium/shown-condominium.ts';
import type { ShownWater as CommonWaterModel } from '../resolvers/condominium/shown-water.ts';
import type { KeptTariff as KeptTariffModel } from '../store/tariff.ts';
import type { SimulationShown as TariffSimulationModel, SimulatedGroupShown as SimulatedGroupModel } from '../resolvers/tariffs/simulated-group.ts';
import type { BillingRun as BillingRunModel } from '../domain/run/billing-run.ts';
import type { ShownProgress as ShownProgressModel } from '../resolvers/run/shown-progress.ts';
import type { LeftOut as LeftOutModel } from '../store/run/run-contract.ts';
import type { DelayedContract as DelayedContractModel } from '../store/run/pending-fiscal.ts';
import type { BillingContext } from '../loaders.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A volume of water in cubic metres: a decimal string with three decimals, `0.214`. One unit of the last decimal is one litre. */
  CubicMetres: { input: string; output: string; }
  /** A calendar day, `YYYY-MM-DD`, in America/Mexico_City. */
  Date: { input: string; output: string; }
  /** An instant in UTC, ISO 8601 with milliseconds: `2026-11-20T18:30:00.000Z`. */
  DateTime: { input: Date; output: Date; }
  /** An exact decimal number as a text: `86.48265`, `0.16`. */
  Decimal: { input: string; output: string; }
  /** Pesos (MXN) as a decimal text with two places: `1234.50`; negative for a credit. */
  Pesos: { input: string; output: string; }
  _FieldSet: { input: string; output: string; }
};

/** Kinds of people, as far as a field tells them apart. */
export type Access =
  /** Anyone, signed in or not. */
  | 'PUBLIC'
  /** A resident. */
  | 'RESIDENT'
  /** Anyone signed in. */
  | 'SIGNED_IN'
  /** Staff of an operating unit. */
  | 'STAFF';

/** A fact of an account. */
export type AccountEvent = {
  __typename?: 'AccountEvent';
  /** Its data, JSON. */
  data: Scalars['String']['output'];
  /** When it happened. */
  occurredAt: Scalars['DateTime']['output'];
  /** In one Spanish sentence. */
  summary: Scalars['String']['output'];
  /** For example `InvoiceIssued`. */
  type: Scalars['String']['output'];
  /** Its place among the facts of the account, from 1 on. */
  version: Scalars['Int']['output'];
};

/** A page of facts. */
export type AccountEventConnection = {
  __typename?: 'AccountEventConnection';
  /** The facts of the page with their places in the list. */
  edges: Array<AccountEventEdge>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** A fact and its place in the list. */
export type AccountEventEdge = {
  __typename?: 'AccountEventEdge';
  /** Give it as `after` to go on behind it. */
  cursor: Scalars['String']['output'];
  /** The fact. */
  node: AccountEvent;
};

/** How a contract was billed on a day, and what it owed. */
export type AccountOnDay = {
  __typename?: 'AccountOnDay';
  /** What was owed at the end of the day. */
  balance: Scalars['Pesos']['output'];
  /** The class of the tariff. */
  tariffClass: Scalars['String']['output'];
  /** The version of the tariff that was in force; null where there was none. */
  tariffCode?: Maybe<Scalars['String']['output']>;
};

/** Bills with a leak that was repaired. */
export type AdjustForLeakInput = {
  /** Chosen by the caller (a UUID), so that a repeated request does no harm. */
  id: Scalars['ID']['input'];
  /** One or two bills of one contract, in a row. */
  invoiceIds: Array<Scalars['ID']['input']>;
  /** What shows that it was repaired. */
  proof: Scalars['String']['input'];
};

/** The new bills, or what stands in the way. */
export type AdjustForLeakResult = InvoiceUnknown | LeakAdjusted | LeakNotAdjustable;

/** What the neighbours behind a master meter agreed on. */
export type AgreeOnCondominiumInput = {
  /** All dwellings from that day on, at most 500; none to end the condominium. */
  dwellings: Array<CondominiumDwellingInput>;
  /** First day: one that nobody of them is billed for yet. */
  from: Scalars['Date']['input'];
  /** Chosen by the caller (a UUID), so that a repeated request does no harm. */
  id: Scalars['ID']['input'];
  /** The contract of the master meter, of one of your offices. */
  masterContractId: Scalars['ID']['input'];
  /** How the water is shared that the master meter counts beyond the others. */
  rule: SharingRule;
};

/** The condominium, or what stands in the way. */
export type AgreeOnCondominiumResult = CondominiumAgreed | CondominiumImpossible | ContractNotBilled;

/** The period lies further back than may be billed. */
export type BackBillingLimitPassed = Refusal & {
  __typename?: 'BackBillingLimitPassed';
  message: Scalars['String']['output'];
  /** First day that may still be billed. */
  since: Scalars['Date']['output'];
};

/** A register value that a bill counts from or to. */
export type BilledReading = {
  __typename?: 'BilledReading';
  /** Serial number of the meter; null where it is not known. */
  meterSerial?: Maybe<Scalars['String']['output']>;
  /** When it was read. */
  readAt: Scalars['DateTime']['output'];
  /** The register. */
  register: Scalars['CubicMetres']['output'];
};

/** What a contract is charged for beside water. */
export type BilledService =
  /** Alcantarillado: drainage. */
  | 'SEWER'
  /** Saneamiento: treatment of waste water. */
  | 'TREATMENT';

/** A part of an office with which contracts are read and billed together. */
export type BilledZone = {
  __typename?: 'BilledZone';
  /** How many contracts that are or were billed. */
  contracts: Scalars['Int']['output'];
  /** Its name within the office, for example `014`. */
  name: Scalars['String']['output'];
};

/** A page of zones. */
export type BilledZoneConnection = {
  __typename?: 'BilledZoneConnection';
  /** The zones of the page with their places in the list. */
  edges: Array<BilledZoneEdge>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** A zone and its place in the list. */
export type BilledZoneEdge = {
  __typename?: 'BilledZoneEdge';
  /** Give it as `after` to go on behind it. */
  cursor: Scalars['String']['output'];
  /** The zone. */
  node: BilledZone;
};

/** How a contract is billed, and what it owes. Holder, OWNER and TENANT see it, and staff of its office. */
export type BillingAccount = {
  __typename?: 'BillingAccount';
  /** What is owed now, in pesos; negative for a credit. */
  balance: Scalars['Pesos']['output'];
  /** The condominium behind whose master meter it stands, or whose master meter it is; null where there is none. */
  condominium?: Maybe<Condominium>;
  /** Whose it is. */
  contract?: Maybe<Contract>;
  /** Social discounts that were granted, the newest first. */
  discounts: Array<DiscountAgreement>;
  /** Dwellings behind one meter. */
  dwellings: Scalars['Int']['output'];
  /** What a period of this contract with so many litres costs by the tariff of that day, and where the next step of the tariff lies. */
  estimate: ChargeEstimate;
  /** All that ever happened to it, in order. */
  events: AccountEventConnection;
  /** That of the contract. */
  id: Scalars['ID']['output'];
  /** Its bills, the newest first; a new household sees those of its own time. */
  invoices: InvoiceConnection;
  /** Social discounts that the tariff in force has for its class; none where none was published. */
  offeredDiscounts: Array<OfferedDiscount>;
  /** As it was on a day, told by the facts of that time; null before the contract began. */
  on?: Maybe<AccountOnDay>;
  /** Whether bills come without paper. */
  paperless: Scalars['Boolean']['output'];
  /** First day of the period that runs now, in Mexico City. */
  periodFrom: Scalars['Date']['output'];
  /** What is charged beside water. */
  services: Array<BilledService>;
  /** The class of the tariff by which it is billed, as published: `DOMÉSTICA MEDIO`. */
  tariffClass: Scalars['String']['output'];
  /** The office of the tariff, as published: `QUERÉTARO`. */
  tariffOffice: Scalars['String']['output'];
};


/** How a contract is billed, and what it owes. Holder, OWNER and TENANT see it, and staff of its office. */
export type BillingAccountEstimateArgs = {
  litres: Scalars['Int']['input'];
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** How a contract is billed, and what it owes. Holder, OWNER and TENANT see it, and staff of its office. */
export type BillingAccountEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** How a contract is billed, and what it owes. Holder, OWNER and TENANT see it, and staff of its office. */
export type BillingAccountInvoicesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** How a contract is billed, and what it owes. Holder, OWNER and TENANT see it, and staff of its office. */
export type BillingAccountOnArgs = {
  day: Scalars['Date']['input'];
};

/** A contract that a run did not bill. */
export type BillingException = {
  __typename?: 'BillingException';
  /** Which contract. */
  contract?: Maybe<Contract>;
  /** Held before it was billed, or set aside when it failed. */
  kind: BillingExceptionKind;
  /** What it is, with figures, and what to do, in Spanish. */
  message: Scalars['String']['output'];
  /** Name of the reason: `NO_READING`, `OUTLIER`, `NO_TARIFF`… */
  reason: Scalars['String']['output'];
};

/** A page of contracts that were left out. */
export type BillingExceptionConnection = {
  __typename?: 'BillingExceptionConnection';
  /** The contracts of the page with their places in the list. */
  edges: Array<BillingExceptionEdge>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** A contract that was left out and its place in the list. */
export type BillingExceptionEdge = {
  __typename?: 'BillingExceptionEdge';
  /** Give it as `after` to go on behind it. */
  cursor: Scalars['String']['output'];
  /** The contract. */
  node: BillingException;
};

/** How a contract came to be left out. */
export type BillingExceptionKind =
  /** A check before billing found it doubtful. */
  | 'HELD'
  /** It failed. */
  | 'SET_ASIDE';

/** The period is empty, too long, not over yet, or no tariff is in force. */
export type BillingPeriodImpossible = Refusal & {
  __typename?: 'BillingPeriodImpossible';
  message: Scalars['String']['output'];
};

/** A run that bills many contracts for a period. */
export type BillingRun = {
  __typename?: 'BillingRun';
  /** The sum of the bills that it issued so far. */
  billed: Scalars['Pesos']['output'];
  /** Whether it only computes and issues nothing. */
  dryRun: Scalars['Boolean']['output'];
  /** When it ended; null while it goes on. */
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Contracts that are held or set aside, each with its reason. */
  exceptions: BillingExceptionConnection;
  id: Scalars['ID']['output'];
  /** The office; null for the whole utility. */
  operatingUnit?: Maybe<OperatingUnit>;
  /** First day of the period. */
  periodFrom: Scalars['Date']['output'];
  /** The day after its last: the cut-off. */
  periodTo: Scalars['Date']['output'];
  /** How far it is, in contracts. */
  progress: BillingRunProgress;
  /** When it was started. */
  startedAt: Scalars['DateTime']['output'];
  /** What has become of it. */
  state: BillingRunState;
  /** The step at which most of it is. */
  step: BillingRunStep;
  /** What it bills, in words: `Querétaro, octubre de 2026`. */
  title: Scalars['String']['output'];
  /** Contracts whose bill waits for its fiscal document, each with the reason and its next try. */
  waitingForStamp: FiscalDelayConnection;
  /** The zone of the office; null for all of its contracts. */
  zone?: Maybe<Scalars['String']['output']>;
};


/** A run that bills many contracts for a period. */
export type BillingRunExceptionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A run that bills many contracts for a period. */
export type BillingRunWaitingForStampArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of runs. */
export type BillingRunConnection = {
  __typename?: 'BillingRunConnection';
  /** The runs of the page with their places in the list. */
  edges: Array<BillingRunEdge>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** A run and its place in the list. */
export type BillingRunEdge = {
  __typename?: 'BillingRunEdge';
  /** Give it as `after` to go on behind it. */
  cursor: Scalars['String']['output'];
  /** The run. */
  node: BillingRun;
};

/** What a run is told to do. */
export type BillingRunOrder =
  /** To take back what it has done. */
  | 'CANCEL'
  /** To wait; what is under way is finished. */
  | 'PAUSE'
  /** To go on. */
  | 'RESUME';

/** It has ended. */
export type BillingRunOver = Refusal & {
  __typename?: 'BillingRunOver';
  message: Scalars['String']['output'];
};

/** Another run bills the same contracts for the same time. */
export type BillingRunOverlaps = Refusal & {
  __typename?: 'BillingRunOverlaps';
  message: Scalars['String']['output'];
  /** That run. */
  run: BillingRun;
};

/** How far a run is, in contracts. */
export type BillingRunProgress = {
  __typename?: 'BillingRunProgress';
  /** All that it is to bill. */
  contracts: Scalars['Int']['output'];
  /** Held before they were billed. */
  held: Scalars['Int']['output'];
  /** With their bill issued. */
  issued: Scalars['Int']['output'];
  /** When the first of those is tried again; null where none waits, or each waits for somebody to mend it. */
  nextFiscalTryAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whose people were told that they can be paid. */
  notified: Scalars['Int']['output'];
  /** Waiting for a fiscal document that was refused or could not be had; tried again by itself. */
  pendingFiscal: Scalars['Int']['output'];
  /** Checked and rated. */
  rated: Scalars['Int']['output'];
  /** With a stamp and a payment reference: they can be paid. */
  ready: Scalars['Int']['output'];
  /** With a payment reference: a bill gets its own as it is issued. */
  references: Scalars['Int']['output'];
  /** Seconds until it ends, by its pace so far; null where that cannot be said. */
  secondsLeft?: Maybe<Scalars['Int']['output']>;
  /** Set aside for a failure. */
  setAside: Scalars['Int']['output'];
  /** With a stamped fiscal document. */
  stamped: Scalars['Int']['output'];
};

/** It goes on by itself. */
export type BillingRunStarted = {
  __typename?: 'BillingRunStarted';
  /** It can be followed. */
  run: BillingRun;
};

/** What has become of a run. */
export type BillingRunState =
  /** It was taken back. */
  | 'CANCELLED'
  /** It takes back what it has done. */
  | 'CANCELLING'
  /** All is done but what was held or set aside. */
  | 'DONE'
  /** It waits for somebody to let it go on. */
  | 'PAUSED'
  /** It goes on. */
  | 'RUNNING';

/** It does as told. */
export type BillingRunSteered = {
  __typename?: 'BillingRunSteered';
  /** As it is now. */
  run: BillingRun;
};

/** The steps of a run, in order. */
export type BillingRunStep =
  /** Finds its contracts and checks them. */
  | 'CHECKING'
  /** Nothing is left to do. */
  | 'ENDED'
  /** Charges become bills. */
  | 'ISSUING'
  /** Bills get references, and their people are told. */
  | 'NOTIFYING'
  /** Readings become charges. */
  | 'RATING'
  /** Bills become fiscal documents. */
  | 'STAMPING';

/** There is no such run, or it is of other offices. */
export type BillingRunUnknown = Refusal & {
  __typename?: 'BillingRunUnknown';
  message: Scalars['String']['output'];
};

/** So it is billed from now on. */
export type BillingTermsChanged = {
  __typename?: 'BillingTermsChanged';
  /** With its new terms. */
  account: BillingAccount;
};

/** How a contract is billed from now on. */
export type ChangeBillingTermsInput = {
  /** A contract of one of your offices. */
  contractId: Scalars['ID']['input'];
  /** Dwellings behind the meter, from 1 on; absent: as before. */
  dwellings?: InputMaybe<Scalars['Int']['input']>;
  /** What is charged beside water; absent: as before. */
  services?: InputMaybe<Array<BilledService>>;
  /** A class that the tariff has for its office; absent: as before. */
  tariffClass?: InputMaybe<Scalars['String']['input']>;
};

/** The terms, or what stands in the way. */
export type ChangeBillingTermsResult = BillingTermsChanged | ContractNotBilled | DwellingsImpossible | TariffClassUnknown;

/** What so much water costs, before the bill says it. */
export type ChargeEstimate = {
  __typename?: 'ChargeEstimate';
  /** Where the price of all cubic metres rises next; null where it rises nowhere above. */
  nextStep?: Maybe<TariffStep>;
  /** How it is computed, line by line. */
  sheet: ChargeSheet;
};

/** What a line of a charge sheet is for. */
export type ChargeKind =
  /** A part taken off. */
  | 'DISCOUNT'
  /** What lacks to the least that is charged. */
  | 'MINIMUM'
  /** What the total is rounded by. */
  | 'ROUNDING'
  /** Something that is charged for. */
  | 'SERVICE'
  /** For what is overdue. */
  | 'SURCHARGE';

/** One line of a charge sheet. */
export type ChargeLine = {
  __typename?: 'ChargeLine';
  /** After rounding, before IVA. */
  amount: Scalars['Pesos']['output'];
  /** Where in the tariff it stands, as a path: `/classes/COMERCIAL/components/0`. */
  article: Scalars['String']['output'];
  /** What a percentage is taken of; null where it is none. */
  base?: Maybe<Scalars['Decimal']['output']>;
  /** For example `water`, `sewer`, `treatment`, `surcharge`. */
  code: Scalars['String']['output'];
  /** Before rounding. */
  exact: Scalars['Decimal']['output'];
  /** First day that it is for. */
  from: Scalars['Date']['output'];
  /** What it is for. */
  kind: ChargeKind;
  /** In plain Spanish: `Agua potable`. */
  label: Scalars['String']['output'];
  /** What the amount is made of, by articles of the tariff; empty where it is one percentage. */
  parts: Array<ChargePart>;
  /** How much of it, in `unit`. */
  quantity: Scalars['Decimal']['output'];
  /** The percentage, as a fraction: `0.10`; null where it is none. */
  rate?: Maybe<Scalars['Decimal']['output']>;
  /** The step to which it was rounded, and how: `0.01 half-up`. */
  rounding: Scalars['String']['output'];
  /** The version of the tariff. */
  tariffCode: Scalars['String']['output'];
  /** The day after the last that it is for. */
  to: Scalars['Date']['output'];
  /** Of the quantity: `m³`, `servicio`. */
  unit: Scalars['String']['output'];
  /** Of one unit, fixed charges included; the parts have the tariff's own prices. */
  unitPrice: Scalars['Decimal']['output'];
  /** Dwellings by which the price was multiplied. */
  units: Scalars['Int']['output'];
  /** IVA of this line. */
  vat: Scalars['Pesos']['output'];
  /** Of IVA, as a fraction: `0.16`. */
  vatRate: Scalars['Decimal']['output'];
};

/** A factor of a line: so many units at a price, by one article of the tariff. */
export type ChargePart = {
  __typename?: 'ChargePart';
  /** Where in the tariff it stands, as a path. */
  article: Scalars['String']['output'];
  /** How much of it, in `unit`. */
  quantity: Scalars['Decimal']['output'];
  /** Of the quantity: `m³`, `servicio`. */
  unit: Scalars['String']['output'];
  /** Of one unit, with as many places as the tariff has. */
  unitPrice: Scalars['Decimal']['output'];
};

/** How an amount came about: every line says by which article of which tariff. */
export type ChargeSheet = {
  __typename?: 'ChargeSheet';
  /** In the order in which they are computed. */
  lines: Array<ChargeLine>;
  /** Before IVA. */
  subtotal: Scalars['Pesos']['output'];
  /** With IVA. */
  total: Scalars['Pesos']['output'];
  /** IVA. */
  vat: Scalars['Pesos']['output'];
};

/** Whether bills come on paper. */
export type ChoosePaperlessInput = {
  /** A contract of yours. */
  contractId: Scalars['ID']['input'];
  /** True: without paper. */
  paperless: Scalars['Boolean']['input'];
};

/** The choice, or what stands in the way. */
export type ChoosePaperlessResult = ContractNotBilled | PaperlessChosen;

/** How the common water of a condominium was shared for some days: the same on the bill of each neighbour. It names no person. */
export type CommonWater = {
  __typename?: 'CommonWater';
  /** What they had counted too much before: it is taken off. */
  carried: Scalars['CubicMetres']['output'];
  /** What is shared. */
  difference: Scalars['CubicMetres']['output'];
  /** What the meters of the dwellings counted more than the master; taken off the next difference. */
  exceeding: Scalars['CubicMetres']['output'];
  /** First day. */
  from: Scalars['Date']['output'];
  /** Whether this is the bill of the master meter, which takes off what the neighbours pay. */
  isMaster: Scalars['Boolean']['output'];
  /** What the master meter counted. */
  masterVolume: Scalars['CubicMetres']['output'];
  /** What the meters of the dwellings counted together. */
  ownVolume: Scalars['CubicMetres']['output'];
  /** How it was shared. */
  rule: SharingRule;
  /** What each dwelling bears. */
  shares: Array<DwellingShare>;
  /** The day after the last. */
  to: Scalars['Date']['output'];
  /** The sum of all weights; zero where nobody bears a share. */
  wholeWeight: Scalars['Float']['output'];
};

/** Contracts behind one master meter, and what they agreed on last. */
export type Condominium = {
  __typename?: 'Condominium';
  /** The dwellings, in the order in which they were written down. */
  dwellings: Array<CondominiumDwelling>;
  /** First day of the agreement. */
  from: Scalars['Date']['output'];
  /** The contract of the master meter. */
  master?: Maybe<Contract>;
  /** How the water is shared that the master meter counts beyond the others. */
  rule: SharingRule;
};

/** So the water is shared from that day on. */
export type CondominiumAgreed = {
  __typename?: 'CondominiumAgreed';
  /** That of the master meter. */
  account: BillingAccount;
};

/** A dwelling of a condominium. */
export type CondominiumDwelling = {
  __typename?: 'CondominiumDwelling';
  /** Its contract. */
  contract?: Maybe<Contract>;
  /** As its neighbours call it: `Depto. 3`. */
  name: Scalars['String']['output'];
  /** Its percentage or area, for the rule that goes by these. */
  weight: Scalars['Int']['output'];
};

/** A dwelling of a condominium. */
export type CondominiumDwellingInput = {
  /** Its contract, of the same office. */
  contractId: Scalars['ID']['input'];
  /** As its neighbours call it: each of them reads it, so it names no person. */
  name: Scalars['String']['input'];
  /** Its percentage or area, whole, from 1 on; for the rule that goes by these. */
  weight?: Scalars['Int']['input'];
};

/** These contracts cannot share their water so. */
export type CondominiumImpossible = Refusal & {
  __typename?: 'CondominiumImpossible';
  message: Scalars['String']['output'];
};

/** Supply contract of one service point. */
export type Contract = {
  __typename?: 'Contract';
  /** How it is billed, and what it owes; null where its bills are not yours to see, or it is not known yet. */
  billing?: Maybe<BillingAccount>;
  id: Scalars['ID']['output'];
};

/** The contract cannot be billed for the period. */
export type ContractNotBillable = Refusal & {
  __typename?: 'ContractNotBillable';
  message: Scalars['String']['output'];
};

/** There is no such contract in billing, or it is not yours. */
export type ContractNotBilled = Refusal & {
  __typename?: 'ContractNotBilled';
  message: Scalars['String']['output'];
};

/** They are tried again. */
export type ContractsReleased = {
  __typename?: 'ContractsReleased';
  /** As it is now. */
  run: BillingRun;
};

/** A social discount that was granted to a contract. */
export type DiscountAgreement = {
  __typename?: 'DiscountAgreement';
  /** Code of the discount in the tariff. */
  code: Scalars['String']['output'];
  /** First day. */
  from: Scalars['Date']['output'];
  id: Scalars['ID']['output'];
  /** What it was granted on: `INAPAM 123456`; seen by staff alone. */
  proof?: Maybe<Scalars['String']['output']>;
  /** The day on which its people are reminded to renew it. */
  remindOn: Scalars['Date']['output'];
  /** The agreement that it goes on from; null where it is the first. */
  renews?: Maybe<Scalars['ID']['output']>;
  /** How it stands today. */
  state: DiscountState;
  /** As people say it: `Adultos mayores`. */
  title: Scalars['String']['output'];
  /** The day after its last, unless it is renewed. */
  to: Scalars['Date']['output'];
};

/** One holds at that time already. */
export type DiscountAlreadyGranted = Refusal & {
  __typename?: 'DiscountAlreadyGranted';
  message: Scalars['String']['output'];
};

/** It holds no more. */
export type DiscountEnded = {
  __typename?: 'DiscountEnded';
  /** With the end of the agreement. */
  account: BillingAccount;
};

/** It holds. */
export type DiscountGranted = {
  __typename?: 'DiscountGranted';
  /** With the agreement among its discounts. */
  account: BillingAccount;
  /** What was agreed on. */
  agreement: DiscountAgreement;
};

/** The tariff has no such discount for the class of this contract. */
export type DiscountNotOffered = Refusal & {
  __typename?: 'DiscountNotOffered';
  message: Scalars['String']['output'];
};

/** It goes on for a year. */
export type DiscountRenewed = {
  __typename?: 'DiscountRenewed';
  /** With the agreement among its discounts. */
  account: BillingAccount;
  /** What was agreed on. */
  agreement: DiscountAgreement;
};

/** How a discount stands on a day. */
export type DiscountState =
  /** It is over. */
  | 'ENDED'
  /** It holds and ends soon: its people were told, and it can be renewed. */
  | 'ENDS_SOON'
  /** It holds. */
  | 'HOLDS'
  /** It holds, and another one follows. */
  | 'RENEWED'
  /** Its first day lies ahead. */
  | 'TO_COME';

/** There is no such agreement, or it is over. */
export type DiscountUnknown = Refusal & {
  __typename?: 'DiscountUnknown';
  message: Scalars['String']['output'];
};

/** What a dwelling bears of the common water. */
export type DwellingShare = {
  __typename?: 'DwellingShare';
  /** As its neighbours call it. */
  dwelling: Scalars['String']['output'];
  /** Whether this bill is its. */
  isYours: Scalars['Boolean']['output'];
  /** What it bears. */
  volume: Scalars['CubicMetres']['output'];
  /** Its part of all weights. */
  weight: Scalars['Float']['output'];
};

/** Dwellings are counted from 1 on. */
export type DwellingsImpossible = Refusal & {
  __typename?: 'DwellingsImpossible';
  message: Scalars['String']['output'];
};

/** The end, or what stands in the way. */
export type EndDiscountResult = DiscountEnded | DiscountUnknown;

/** A contract whose bill waits for its fiscal document. */
export type FiscalDelay = {
  __typename?: 'FiscalDelay';
  /** SAT's or the PAC's code, where there is one. */
  code?: Maybe<Scalars['String']['output']>;
  /** Which contract. */
  contract?: Maybe<Contract>;
  /** When it is tried again by itself; null where somebody has to mend it first. */
  nextTryAt?: Maybe<Scalars['DateTime']['output']>;
  /** What was answered, in Spanish. */
  reason: Scalars['String']['output'];
};

/** A page of contracts that wait for their fiscal documents. */
export type FiscalDelayConnection = {
  __typename?: 'FiscalDelayConnection';
  /** The contracts of the page with their places in the list. */
  edges: Array<FiscalDelayEdge>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** A contract that waits and its place in the list. */
export type FiscalDelayEdge = {
  __typename?: 'FiscalDelayEdge';
  /** Give it as `after` to go on behind it. */
  cursor: Scalars['String']['output'];
  /** The contract. */
  node: FiscalDelay;
};

/** An example with its published outcome. */
export type GoldenCase = {
  __typename?: 'GoldenCase';
  /** What came out, JSON. */
  actual: Scalars['String']['output'];
  /** What is to come out, JSON. */
  expected: Scalars['String']['output'];
  /** What the tariff says, JSON. */
  input: Scalars['String']['output'];
  /** Whether both agree. */
  passed: Scalars['Boolean']['output'];
  /** What it is. */
  title: Scalars['String']['output'];
};

/** A social discount for a contract. */
export type GrantDiscountInput = {
  /** Code of a discount of the tariff in force. */
  code: Scalars['String']['input'];
  /** A contract of one of your offices. */
  contractId: Scalars['ID']['input'];
  /** First day. */
  from: Scalars['Date']['input'];
  /** Chosen by the caller (a UUID), so that a repeated request does no harm. */
  id: Scalars['ID']['input'];
  /** What it is granted on. */
  proof: Scalars['String']['input'];
};

/** The agreement, or what stands in the way. */
export type GrantDiscountResult = ContractNotBilled | DiscountAlreadyGranted | DiscountGranted | DiscountNotOffered;

/** A bill (recibo): what is owed for a period. It never changes: a wrong one is reversed and issued anew. */
export type Invoice = {
  __typename?: 'Invoice';
  /** What is to be paid: this bill and what was owed before; not below zero. */
  amountDue: Scalars['Pesos']['output'];
  /** How the common water of its condominium was shared, of all days that it bills; empty where it is in none. */
  commonWater: Array<CommonWater>;
  /** Whose it is. */
  contract?: Maybe<Contract>;
  /** To which register it counts; null where it was estimated. */
  currentReading?: Maybe<BilledReading>;
  /** Last day to pay. */
  dueOn: Scalars['Date']['output'];
  /** Whether it rests on an estimate, all or in part; the next real reading puts it right. */
  estimated: Scalars['Boolean']['output'];
  id: Scalars['ID']['output'];
  /** When it was issued. */
  issuedAt: Scalars['DateTime']['output'];
  /** As printed on it: `QRO-2026-0000123`. Each office counts its bills of a year from 1 on, without a gap. */
  number: Scalars['String']['output'];
  /** Give it when you pay; null until there is one. */
  paymentReference?: Maybe<Scalars['String']['output']>;
  /** First day of the period. */
  periodFrom: Scalars['Date']['output'];
  /** The day after its last. */
  periodTo: Scalars['Date']['output'];
  /** What was owed before it. */
  previousBalance: Scalars['Pesos']['output'];
  /** From which register it counts; null where it was estimated. */
  previousReading?: Maybe<BilledReading>;
  /** What is special about its volume, in plain Spanish sentences. */
  remarks: Array<Scalars['String']['output']>;
  /** The bill that took its place; null while there is none. */
  replacedBy?: Maybe<Invoice>;
  /** Why it was reversed, in Spanish; null while it was not. */
  reversedBecause?: Maybe<Scalars['String']['output']>;
  /** How it was computed. */
  sheet: ChargeSheet;
  /** What has become of it. */
  state: InvoiceState;
  /** Of this bill, with IVA. */
  total: Scalars['Pesos']['output'];
  /** What was used in the period. */
  volume: Scalars['CubicMetres']['output'];
};

/** It was reversed before. */
export type InvoiceAlreadyReversed = Refusal & {
  __typename?: 'InvoiceAlreadyReversed';
  message: Scalars['String']['output'];
};

/** A page of bills. */
export type InvoiceConnection = {
  __typename?: 'InvoiceConnection';
  /** The bills of the page with their places in the list. */
  edges: Array<InvoiceEdge>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** A bill and its place in the list. */
export type InvoiceEdge = {
  __typename?: 'InvoiceEdge';
  /** Give it as `after` to go on behind it. */
  cursor: Scalars['String']['output'];
  /** The bill. */
  node: Invoice;
};

/** Reverse it first. */
export type InvoiceNotReversed = Refusal & {
  __typename?: 'InvoiceNotReversed';
  message: Scalars['String']['output'];
};

/** The period has a bill again. */
export type InvoiceRebilled = {
  __typename?: 'InvoiceRebilled';
  /** The new one. */
  invoice: Invoice;
};

/** It is taken back. */
export type InvoiceReversed = {
  __typename?: 'InvoiceReversed';
  /** With why it was taken back. */
  invoice: Invoice;
};

/** What has become of a bill. */
export type InvoiceState =
  /** Issued; its fiscal document is on the way. */
  | 'ISSUED'
  /** Stamped: it can be paid and downloaded. */
  | 'READY'
  /** Taken back. */
  | 'REVERSED'
  /** Nothing is owed of it any more. */
  | 'SETTLED';

/** There is no such bill, or it is not of your offices. */
export type InvoiceUnknown = Refusal & {
  __typename?: 'InvoiceUnknown';
  message: Scalars['String']['output'];
};

/** The bills were issued anew. */
export type LeakAdjusted = {
  __typename?: 'LeakAdjusted';
  /** The new ones, the oldest first. */
  invoices: Array<Invoice>;
};

/** These bills are not adjusted. */
export type LeakNotAdjustable = Refusal & {
  __typename?: 'LeakNotAdjustable';
  message: Scalars['String']['output'];
};

/** Both were put right. */
export type MetersUncrossed = {
  __typename?: 'MetersUncrossed';
  /** Bills that were issued anew, of both. */
  invoices: Array<Invoice>;
};

/** What can be done. Who repeats a request with the same id does no harm. */
export type Mutation = {
  __typename?: 'Mutation';
  /** Bills up to two periods with a leak that was repaired anew, at the twelve-month average. */
  adjustForLeak: AdjustForLeakResult;
  /**
   * Writes down what the neighbours behind a master meter agreed on, from a day on that is not billed yet. It holds until the next
   * agreement; one without dwellings ends the condominium.
   */
  agreeOnCondominium: AgreeOnCondominiumResult;
  /** Says as what a contract is billed: its class in the tariff, its dwellings and services. Holds for bills from then on. */
  changeBillingTerms: ChangeBillingTermsResult;
  /** Whether bills of a contract come without paper. The same again changes nothing. */
  choosePaperless: ChoosePaperlessResult;
  /** Ends a social discount before its time. */
  endDiscount: EndDiscountResult;
  /** Grants a social discount of the tariff to a contract, for a year. */
  grantDiscount: GrantDiscountResult;
  /** Puts a tariff in force from its first day on. Its golden cases have to pass; it never changes afterwards. */
  publishTariff: PublishTariffResult;
  /** Bills a period anew after its bill was reversed, with what is known by now. */
  rebill: RebillResult;
  /** Lets contracts of a run that were held or set aside be tried again. */
  releaseContracts: ReleaseContractsResult;
  /** Renews a social discount for another year, on a new proof; it goes on from the agreement that ends. */
  renewDiscount: RenewDiscountResult;
  /** Reverses a bill: its amount is taken back by a fact of its own, its fiscal document is cancelled. It is not changed. */
  reverseInvoice: ReverseInvoiceResult;
  /** Keeps a tariff document as a draft or as a proposal that everybody may see; a draft of the same code is replaced. */
  saveTariff: SaveTariffResult;
  /**
   * Asks what a tariff would make of the last bills of the contracts of your offices. It is computed behind the answer: ask the
   * tariff for its `simulation`. The same again, before it is over, changes nothing.
   */
  simulateTariff: SimulateTariffResult;
  /** Starts a billing run. Repeating it with the same id starts no second one. */
  startBillingRun: StartBillingRunResult;
  /** Pauses a run, lets it go on, or cancels it; a cancelled run takes back what it has done. */
  steerBillingRun: SteerBillingRunResult;
  /** Puts meters right that were crossed between two neighbours and bills both anew, in one act. */
  uncrossMeters: UncrossMetersResult;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationAdjustForLeakArgs = {
  input: AdjustForLeakInput;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationAgreeOnCondominiumArgs = {
  input: AgreeOnCondominiumInput;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationChangeBillingTermsArgs = {
  input: ChangeBillingTermsInput;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationChoosePaperlessArgs = {
  input: ChoosePaperlessInput;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationEndDiscountArgs = {
  agreementId: Scalars['ID']['input'];
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationGrantDiscountArgs = {
  input: GrantDiscountInput;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationPublishTariffArgs = {
  code: Scalars['String']['input'];
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationRebillArgs = {
  input: RebillInput;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationReleaseContractsArgs = {
  input: ReleaseContractsInput;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationRenewDiscountArgs = {
  input: RenewDiscountInput;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationReverseInvoiceArgs = {
  input: ReverseInvoiceInput;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationSaveTariffArgs = {
  input: SaveTariffInput;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationSimulateTariffArgs = {
  input: SimulateTariffInput;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationStartBillingRunArgs = {
  input: StartBillingRunInput;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationSteerBillingRunArgs = {
  order: BillingRunOrder;
  runId: Scalars['ID']['input'];
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationUncrossMetersArgs = {
  input: UncrossMetersInput;
};

/** No other tariff is in force today. */
export type NothingToCompareWith = Refusal & {
  __typename?: 'NothingToCompareWith';
  message: Scalars['String']['output'];
};

/** A social discount that the tariff has. */
export type OfferedDiscount = {
  __typename?: 'OfferedDiscount';
  /** Code of the discount in the tariff. */
  code: Scalars['String']['output'];
  /** As people say it: `Adultos mayores`. */
  title: Scalars['String']['output'];
};

/** One of CEA's offices (administraciones). */
export type OperatingUnit = {
  __typename?: 'OperatingUnit';
  id: Scalars['ID']['output'];
};

/** Where a page of a list ends. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** What to hand over as `after` for the next page; null when the page is empty. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether more follow. */
  hasNextPage: Scalars['Boolean']['output'];
};

/** So it is from the next bill on. */
export type PaperlessChosen = {
  __typename?: 'PaperlessChosen';
  /** With the choice. */
  account: BillingAccount;
};

/** The tariff, or what stands in the way. */
export type PublishTariffResult = TariffMistaken | TariffPeriodTaken | TariffPublished | TariffUnknown;

/** What can be asked. Nothing here changes anything. */
export type Query = {
  __typename?: 'Query';
  /** Zones of one of your offices that have contracts which are billed, in the order of their names; empty for other offices. */
  billedZones: BilledZoneConnection;
  /** A billing run by id; null when there is none, or it is of other offices. */
  billingRun?: Maybe<BillingRun>;
  /** Billing runs of your offices, the newest first. */
  billingRuns: BillingRunConnection;
  /** Reads a tariff document and tells every mistake in it; nothing is kept. */
  checkTariff: TariffCheck;
  /** A bill by id; null when there is none, or it is not yours to see. */
  invoice?: Maybe<Invoice>;
  /** A version of the tariff by its code; null when there is none, or it is a draft and you are not staff. */
  tariffVersion?: Maybe<TariffVersion>;
  /**
   * Versions of the tariff, those that are or will be in force and those that are proposed, the newest first. Staff see drafts
   * and past ones too.
   */
  tariffVersions: TariffVersionConnection;
};


/** What can be asked. Nothing here changes anything. */
export type QueryBilledZonesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  operatingUnitId: Scalars['ID']['input'];
};


/** What can be asked. Nothing here changes anything. */
export type QueryBillingRunArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. Nothing here changes anything. */
export type QueryBillingRunsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked. Nothing here changes anything. */
export type QueryCheckTariffArgs = {
  document: Scalars['String']['input'];
};


/** What can be asked. Nothing here changes anything. */
export type QueryInvoiceArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. Nothing here changes anything. */
export type QueryTariffVersionArgs = {
  code: Scalars['String']['input'];
};


/** What can be asked. Nothing here changes anything. */
export type QueryTariffVersionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A period that is billed anew. */
export type RebillInput = {
  /** Chosen by the caller (a UUID): that of the new bill. */
  id: Scalars['ID']['input'];
  /** A bill that was reversed. */
  invoiceId: Scalars['ID']['input'];
};

/** The new bill, or what stands in the way. */
export type RebillResult = BackBillingLimitPassed | ContractNotBillable | InvoiceNotReversed | InvoiceRebilled | InvoiceUnknown;

/** What every mutation answers with when the business says no: a sentence that says what stands in the way and what to do. */
export type Refusal = {
  /** In Spanish, for the person who asked. */
  message: Scalars['String']['output'];
};

/** Contracts of a run that are tried again. */
export type ReleaseContractsInput = {
  /** Those that are to be tried again; all of the run where it is absent. */
  contractIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The run. */
  runId: Scalars['ID']['input'];
};

/** The run, or what stands in the way. */
export type ReleaseContractsResult = BillingRunOver | BillingRunUnknown | ContractsReleased;

/** A social discount that goes on. */
export type RenewDiscountInput = {
  /** The agreement that ends. */
  agreementId: Scalars['ID']['input'];
  /** Chosen by the caller (a UUID): that of the new agreement. */
  id: Scalars['ID']['input'];
  /** What it is renewed on. */
  proof: Scalars['String']['input'];
};

/** The agreement, or what stands in the way. */
export type RenewDiscountResult = DiscountAlreadyGranted | DiscountNotOffered | DiscountRenewed | DiscountUnknown;

/** A bill that is taken back. */
export type ReverseInvoiceInput = {
  /** Chosen by the caller (a UUID), so that a repeated request does no harm. */
  id: Scalars['ID']['input'];
  /** A bill of one of your offices. */
  invoiceId: Scalars['ID']['input'];
  /** Why, in Spanish; the resident reads it. */
  reason: Scalars['String']['input'];
};

/** The reversal, or what stands in the way. */
export type ReverseInvoiceResult = InvoiceAlreadyReversed | InvoiceReversed | InvoiceUnknown;

/** A tariff document that is kept. */
export type SaveTariffInput = {
  /** JSON, by docs/tariff-language.md. */
  document: Scalars['String']['input'];
  /** Whether everybody may see it and reckon with it. */
  proposed: Scalars['Boolean']['input'];
};

/** The tariff, or what stands in the way. */
export type SaveTariffResult = TariffAlreadyPublished | TariffMistaken | TariffSaved;

/** How the water is shared that a master meter counts beyond the others. */
export type SharingRule =
  /** Not at all: it stays on the bill of the master meter. */
  | 'ADMINISTRATION'
  /** By what the own meter counted; alike where nobody used anything. */
  | 'BY_OWN_USE'
  /** By the dwellings of each contract. */
  | 'BY_UNITS'
  /** By percentages or areas that were agreed on. */
  | 'BY_WEIGHT'
  /** Each dwelling the same. */
  | 'EQUAL';

/** A tariff that is simulated. */
export type SimulateTariffInput = {
  /** So many of the last bills of each contract, 1 to 12. */
  bills?: Scalars['Int']['input'];
  /** Of a draft, a proposal or a published one. */
  code: Scalars['String']['input'];
};

/** It is under way, or what stands in the way. */
export type SimulateTariffResult = NothingToCompareWith | TariffSimulationStarted | TariffUnknown;

/** What becomes of one contract. */
export type SimulatedChange = {
  __typename?: 'SimulatedChange';
  /** The sum by the simulated one. */
  after: Scalars['Pesos']['output'];
  /** The sum of its bills by the tariff in force. */
  before: Scalars['Pesos']['output'];
  /** Its number. */
  contractNumber: Scalars['String']['output'];
};

/** What becomes of some contracts. They rise or fall by the sum of their bills. */
export type SimulatedGroup = {
  __typename?: 'SimulatedGroup';
  /** The sum by the simulated one. */
  after: Scalars['Pesos']['output'];
  /** The sum of their bills by the tariff in force, with IVA, without surcharges. */
  before: Scalars['Pesos']['output'];
  /** Bills of them. */
  bills: Scalars['Int']['output'];
  /** Bills that would come to less. */
  billsFalling: Scalars['Int']['output'];
  /** Bills that would come to more. */
  billsRising: Scalars['Int']['output'];
  /** Tenths by what a contract's mean bill comes to in force, the least first. */
  byBill: Array<SimulatedTenth>;
  /** Tenths by what a contract's mean bill used, the least first; contracts of the same use stand in one. */
  byConsumption: Array<SimulatedTenth>;
  /** Contracts in it. */
  contracts: Scalars['Int']['output'];
  /** Contracts that would pay less. */
  falling: Scalars['Int']['output'];
  /** Whose bills fall most; null where none does. */
  largestFall?: Maybe<SimulatedChange>;
  /** Whose bills rise most; null where none does. */
  largestRise?: Maybe<SimulatedChange>;
  /** In the middle of those that fall, without its sign; null where none does. */
  medianFall?: Maybe<Scalars['Pesos']['output']>;
  /** In the middle of those that rise, over all bills of a contract; null where none does. */
  medianRise?: Maybe<Scalars['Pesos']['output']>;
  /** Contracts that would pay more. */
  rising: Scalars['Int']['output'];
  /** Contracts that would pay the same, to the centavo. */
  same: Scalars['Int']['output'];
  /** The class of the tariff; null for all together. */
  usageClass?: Maybe<Scalars['String']['output']>;
};

/** A tenth of the contracts. */
export type SimulatedTenth = {
  __typename?: 'SimulatedTenth';
  /** The sum by the simulated one. */
  after: Scalars['Pesos']['output'];
  /** The sum of their bills by the tariff in force. */
  before: Scalars['Pesos']['output'];
  /** Contracts in it. */
  contracts: Scalars['Int']['output'];
  /** 1 to 10. */
  decile: Scalars['Int']['output'];
  /** Contracts that would pay less. */
  falling: Scalars['Int']['output'];
  /** Contracts that would pay more. */
  rising: Scalars['Int']['output'];
  /** The greatest mean bill in it, in litres; null in tenths by amount. */
  upToLitres?: Maybe<Scalars['Int']['output']>;
  /** The greatest mean bill in it, in pesos; null in tenths by use. */
  upToPesos?: Maybe<Scalars['Pesos']['output']>;
};

/** Contracts that a simulation leaves out. */
export type SimulationLeftOut = {
  __typename?: 'SimulationLeftOut';
  /** Whether it is the simulated tariff that has no price for them; else it is the one in force. */
  byProposal: Scalars['Boolean']['output'];
  /** The first of them. */
  contractNumber: Scalars['String']['output'];
  /** How many. */
  contracts: Scalars['Int']['output'];
  /** Name of the reason: `ClassUnknown`, `ClassNotInOffice`, `VolumeNotPriced`… */
  reason: Scalars['String']['output'];
};

/** What a run bills. */
export type StartBillingRunInput = {
  /** Whether it only computes and issues nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** Chosen by the caller (a UUID), so that a repeated request does no harm. */
  id: Scalars['ID']['input'];
  /** One of your offices; absent: all of them. */
  operatingUnitId?: InputMaybe<Scalars['ID']['input']>;
  /** First day of the period. */
  periodFrom: Scalars['Date']['input'];
  /** The day after its last; not after today. */
  periodTo: Scalars['Date']['input'];
  /** A zone of that office, as `billedZones` tells it; absent: all of its contracts. */
  zone?: InputMaybe<Scalars['String']['input']>;
};

/** The run, or what stands in the way. */
export type StartBillingRunResult = BillingPeriodImpossible | BillingRunOverlaps | BillingRunStarted;

/** The run, or what stands in the way. */
export type SteerBillingRunResult = BillingRunOver | BillingRunSteered | BillingRunUnknown;

/** What can be followed as it happens. Each ends when the right to see it does. */
export type Subscription = {
  __typename?: 'Subscription';
  /** A billing run as it goes on, at most twice a second, and once more when it ends. */
  billingRunProgressed: BillingRun;
};


/** What can be followed as it happens. Each ends when the right to see it does. */
export type SubscriptionBillingRunProgressedArgs = {
  runId: Scalars['ID']['input'];
};

/** A tariff that bills does not change: give the new one another code. */
export type TariffAlreadyPublished = Refusal & {
  __typename?: 'TariffAlreadyPublished';
  message: Scalars['String']['output'];
};

/** What a tariff document is worth. */
export type TariffCheck = {
  __typename?: 'TariffCheck';
  /** Its golden cases and how they came out; empty where it cannot be read. */
  goldenCases: Array<GoldenCase>;
  /** Everything that is wrong with it. */
  mistakes: Array<TariffMistake>;
  /** Whether it can be kept. */
  ok: Scalars['Boolean']['output'];
};

/** The tariff has no such class for this office. */
export type TariffClassUnknown = Refusal & {
  __typename?: 'TariffClassUnknown';
  /** Those that it has. */
  classes: Array<Scalars['String']['output']>;
  message: Scalars['String']['output'];
};

/** Something in a tariff that its source leaves open. */
export type TariffDoubt = {
  __typename?: 'TariffDoubt';
  /** Where, as a path in the document. */
  about: Scalars['String']['output'];
  /** The way that was chosen; null where there is no choice. */
  chosen?: Maybe<Scalars['String']['output']>;
  /** What is open. */
  text: Scalars['String']['output'];
};

/** A mistake in a tariff document. */
export type TariffMistake = {
  __typename?: 'TariffMistake';
  /** How to mend it. */
  mend: Scalars['String']['output'];
  /** Where, as a path: `/classes/COMERCIAL/components/0/price`. */
  path: Scalars['String']['output'];
  /** What is wrong. */
  what: Scalars['String']['output'];
};

/** The document has mistakes; nothing was kept. */
export type TariffMistaken = Refusal & {
  __typename?: 'TariffMistaken';
  message: Scalars['String']['output'];
  /** All of them. */
  mistakes: Array<TariffMistake>;
};

/** Bills were issued, or another version is in force, in the time from which it is to hold. */
export type TariffPeriodTaken = Refusal & {
  __typename?: 'TariffPeriodTaken';
  message: Scalars['String']['output'];
};

/** It bills from its first day on. */
export type TariffPublished = {
  __typename?: 'TariffPublished';
  /** In force from its first day on. */
  tariff: TariffVersion;
};

/** It is kept. */
export type TariffSaved = {
  __typename?: 'TariffSaved';
  /** As it is kept. */
  tariff: TariffVersion;
};

/** What a version of the tariff would make of the last bills of many contracts, beside the tariff in force on that day. */
export type TariffSimulation = {
  __typename?: 'TariffSimulation';
  /** When it was asked for. */
  askedAt: Scalars['DateTime']['output'];
  /** So many of the last bills of each contract, at most. */
  bills: Scalars['Int']['output'];
  /** By classes of the tariff. */
  classes: Array<SimulatedGroup>;
  /** Contracts that it goes through; null until they are counted. */
  contracts?: Maybe<Scalars['Int']['output']>;
  /** How many of them it has been through. */
  contractsDone: Scalars['Int']['output'];
  /** When it ended; null before. */
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** A UUID. */
  id: Scalars['ID']['output'];
  /** Whether it is of the document as it is now; a draft may have been replaced since. */
  isOfThisDocument: Scalars['Boolean']['output'];
  /** Contracts that have no part in it, by the reason. */
  leftOut: Array<SimulationLeftOut>;
  /** All contracts together; null until it is over. */
  outcome?: Maybe<SimulatedGroup>;
  /** Code of the tariff that was in force: the other side of the comparison. */
  presentCode: Scalars['String']['output'];
  /** How far it is. */
  state: TariffSimulationState;
};

/** The simulation is under way. */
export type TariffSimulationStarted = {
  __typename?: 'TariffSimulationStarted';
  /** It has the simulation. */
  tariff: TariffVersion;
};

/** How far a simulation is. */
export type TariffSimulationState =
  /** It is over. */
  | 'DONE'
  /** It was begun three times and never came to its end: see the log of billing. */
  | 'FAILED'
  /** It goes through the contracts. */
  | 'RUNNING'
  /** Another one is under way. */
  | 'WAITING';

/** What has become of a tariff. */
export type TariffState =
  /** Being written; staff alone see it. */
  | 'DRAFT'
  /** Open for everybody to reckon with. */
  | 'PROPOSED'
  /** In force, to come or past: it bills. */
  | 'PUBLISHED';

/** A place in a tariff at which all cubic metres are priced anew. */
export type TariffStep = {
  __typename?: 'TariffStep';
  /** From so much on, in whole litres of the period. */
  litres: Scalars['Int']['output'];
  /** The total from there on. */
  totalAfter: Scalars['Pesos']['output'];
  /** The total just below it. */
  totalBefore: Scalars['Pesos']['output'];
};

/** There is no tariff of this code. */
export type TariffUnknown = Refusal & {
  __typename?: 'TariffUnknown';
  message: Scalars['String']['output'];
};

/** A version of the tariff. */
export type TariffVersion = {
  __typename?: 'TariffVersion';
  /** For example CEAQ-2026-02. */
  code: Scalars['String']['output'];
  /** The document itself, JSON: docs/tariff-language.md says how to read it. */
  document: Scalars['String']['output'];
  /** What is doubtful in it, and which way was chosen. */
  doubts: Array<TariffDoubt>;
  /** First day in force. */
  effectiveFrom: Scalars['Date']['output'];
  /** The day after the last in force; null while no end is known. */
  effectiveTo?: Maybe<Scalars['Date']['output']>;
  /** The cases that have to come out as stated, and how they came out. */
  goldenCases: Array<GoldenCase>;
  /** The newest simulation of it over contracts of your offices; null where nobody asked for one, or you are not staff. */
  simulation?: Maybe<TariffSimulation>;
  /** What has become of it. */
  state: TariffState;
  /** As people call it. */
  title: Scalars['String']['output'];
};

/** A page of tariffs. */
export type TariffVersionConnection = {
  __typename?: 'TariffVersionConnection';
  /** The versions of the page with their places in the list. */
  edges: Array<TariffVersionEdge>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** A version and its place in the list. */
export type TariffVersionEdge = {
  __typename?: 'TariffVersionEdge';
  /** Give it as `after` to go on behind it. */
  cursor: Scalars['String']['output'];
  /** The version. */
  node: TariffVersion;
};

/** Two meters that were crossed. */
export type UncrossMetersInput = {
  /** One of the neighbours. */
  contractId: Scalars['ID']['input'];
  /** Chosen by the caller (a UUID), so that a repeated request does no harm. */
  id: Scalars['ID']['input'];
  /** The other. */
  otherContractId: Scalars['ID']['input'];
  /** First day on which they were crossed. */
  since: Scalars['Date']['input'];
};

/** The new bills, or what stands in the way. */
export type UncrossMetersResult = BackBillingLimitPassed | ContractNotBillable | ContractNotBilled | MetersUncrossed;



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  BillingAccount: BillingAccount;
  BillingRun: BillingRun;
  Contract: Contract;
  Invoice: Invoice;
  OperatingUnit: OperatingUnit;
  TariffVersion: TariffVersion;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  BillingAccount:
    ( { __typename: 'BillingAccount' }
    & GraphQLRecursivePick<FederationTypes['BillingAccount'], {"id":true}> );
  BillingRun:
    ( { __typename: 'BillingRun' }
    & GraphQLRecursivePick<FederationTypes['BillingRun'], {"id":true}> );
  Contract:
    ( { __typename: 'Contract' }
    & GraphQLRecursivePick<FederationTypes['Contract'], {"id":true}> );
  Invoice:
    ( { __typename: 'Invoice' }
    & GraphQLRecursivePick<FederationTypes['Invoice'], {"id":true}> );
  OperatingUnit:
    ( { __typename: 'OperatingUnit' }
    & GraphQLRecursivePick<FederationTypes['OperatingUnit'], {"id":true}> );
  TariffVersion:
    ( { __typename: 'TariffVersion' }
    & GraphQLRecursivePick<FederationTypes['TariffVersion'], {"code":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  AdjustForLeakResult:
    | ( InvoiceUnknown )
    | ( Omit<LeakAdjusted, 'invoices'> & { invoices: Array<_RefType['Invoice']> } )
    | ( LeakNotAdjustable )
  ;
  AgreeOnCondominiumResult:
    | ( Omit<CondominiumAgreed, 'account'> & { account: _RefType['BillingAccount'] } )
    | ( CondominiumImpossible )
    | ( ContractNotBilled )
  ;
  ChangeBillingTermsResult:
    | ( Omit<BillingTermsChanged, 'account'> & { account: _RefType['BillingAccount'] } )
    | ( ContractNotBilled )
    | ( DwellingsImpossible )
    | ( TariffClassUnknown )
  ;
  ChoosePaperlessResult:
    | ( ContractNotBilled )
    | ( Omit<PaperlessChosen, 'account'> & { account: _RefType['BillingAccount'] } )
  ;
  EndDiscountResult:
    | ( Omit<DiscountEnded, 'account'> & { account: _RefType['BillingAccount'] } )
    | ( DiscountUnknown )
  ;
  GrantDiscountResult:
    | ( ContractNotBilled )
    | ( DiscountAlreadyGranted )
    | ( Omit<DiscountGranted, 'account' | 'agreement'> & { account: _RefType['BillingAccount'], agreement: _RefType['DiscountAgreement'] } )
    | ( DiscountNotOffered )
  ;
  PublishTariffResult:
    | ( TariffMistaken )
    | ( TariffPeriodTaken )
    | ( Omit<TariffPublished, 'tariff'> & { tariff: _RefType['TariffVersion'] } )
    | ( TariffUnknown )
  ;
  RebillResult:
    | ( BackBillingLimitPassed )
    | ( ContractNotBillable )
    | ( InvoiceNotReversed )
    | ( Omit<InvoiceRebilled, 'invoice'> & { invoice: _RefType['Invoice'] } )
    | ( InvoiceUnknown )
  ;
  ReleaseContractsResult:
    | ( BillingRunOver )
    | ( BillingRunUnknown )
    | ( Omit<ContractsReleased, 'run'> & { run: _RefType['BillingRun'] } )
  ;
  RenewDiscountResult:
    | ( DiscountAlreadyGranted )
    | ( DiscountNotOffered )
    | ( Omit<DiscountRenewed, 'account' | 'agreement'> & { account: _RefType['BillingAccount'], agreement: _RefType['DiscountAgreement'] } )
    | ( DiscountUnknown )
  ;
  ReverseInvoiceResult:
    | ( InvoiceAlreadyReversed )
    | ( Omit<InvoiceReversed, 'invoice'> & { invoice: _RefType['Invoice'] } )
    | ( InvoiceUnknown )
  ;
  SaveTariffResult:
    | ( TariffAlreadyPublished )
    | ( TariffMistaken )
    | ( Omit<TariffSaved, 'tariff'> & { tariff: _RefType['TariffVersion'] } )
  ;
  SimulateTariffResult:
    | ( NothingToCompareWith )
    | ( Omit<TariffSimulationStarted, 'tariff'> & { tariff: _RefType['TariffVersion'] } )
    | ( TariffUnknown )
  ;
  StartBillingRunResult:
    | ( BillingPeriodImpossible )
    | ( Omit<BillingRunOverlaps, 'run'> & { run: _RefType['BillingRun'] } )
    | ( Omit<BillingRunStarted, 'run'> & { run: _RefType['BillingRun'] } )
  ;
  SteerBillingRunResult:
    | ( BillingRunOver )
    | ( Omit<BillingRunSteered, 'run'> & { run: _RefType['BillingRun'] } )
    | ( BillingRunUnknown )
  ;
  UncrossMetersResult:
    | ( BackBillingLimitPassed )
    | ( ContractNotBillable )
    | ( ContractNotBilled )
    | ( Omit<MetersUncrossed, 'invoices'> & { invoices: Array<_RefType['Invoice']> } )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Refusal:
    | ( BackBillingLimitPassed )
    | ( BillingPeriodImpossible )
    | ( BillingRunOver )
    | ( Omit<BillingRunOverlaps, 'run'> & { run: _RefType['BillingRun'] } )
    | ( BillingRunUnknown )
    | ( CondominiumImpossible )
    | ( ContractNotBillable )
    | ( ContractNotBilled )
    | ( DiscountAlreadyGranted )
    | ( DiscountNotOffered )
    | ( DiscountUnknown )
    | ( DwellingsImpossible )
    | ( InvoiceAlreadyReversed )
    | ( InvoiceNotReversed )
    | ( InvoiceUnknown )
    | ( LeakNotAdjustable )
    | ( NothingToCompareWith )
    | ( TariffAlreadyPublished )
    | ( TariffClassUnknown )
    | ( TariffMistaken )
    | ( TariffPeriodTaken )
    | ( TariffUnknown )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Access: Access;
  AccountEvent: ResolverTypeWrapper<StreamEventModel>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  AccountEventConnection: ResolverTypeWrapper<Omit<AccountEventConnection, 'edges'> & { edges: Array<ResolversTypes['AccountEventEdge']> }>;
  AccountEventEdge: ResolverTypeWrapper<Omit<AccountEventEdge, 'node'> & { node: ResolversTypes['AccountEvent'] }>;
  AccountOnDay: ResolverTypeWrapper<AccountOnDay>;
  AdjustForLeakInput: AdjustForLeakInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AdjustForLeakResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AdjustForLeakResult']>;
  AgreeOnCondominiumInput: AgreeOnCondominiumInput;
  AgreeOnCondominiumResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AgreeOnCondominiumResult']>;
  BackBillingLimitPassed: ResolverTypeWrapper<BackBillingLimitPassed>;
  BilledReading: ResolverTypeWrapper<BilledReadingModel>;
  BilledService: BilledService;
  BilledZone: ResolverTypeWrapper<BilledZone>;
  BilledZoneConnection: ResolverTypeWrapper<BilledZoneConnection>;
  BilledZoneEdge: ResolverTypeWrapper<BilledZoneEdge>;
  BillingAccount: ResolverTypeWrapper<AccountModel>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  BillingException: ResolverTypeWrapper<LeftOutModel>;
  BillingExceptionConnection: ResolverTypeWrapper<Omit<BillingExceptionConnection, 'edges'> & { edges: Array<ResolversTypes['BillingExceptionEdge']> }>;
  BillingExceptionEdge: ResolverTypeWrapper<Omit<BillingExceptionEdge, 'node'> & { node: ResolversTypes['BillingException'] }>;
  BillingExceptionKind: BillingExceptionKind;
  BillingPeriodImpossible: ResolverTypeWrapper<BillingPeriodImpossible>;
  BillingRun: ResolverTypeWrapper<BillingRunModel>;
  BillingRunConnection: ResolverTypeWrapper<Omit<BillingRunConnection, 'edges'> & { edges: Array<ResolversTypes['BillingRunEdge']> }>;
  BillingRunEdge: ResolverTypeWrapper<Omit<BillingRunEdge, 'node'> & { node: ResolversTypes['BillingRun'] }>;
  BillingRunOrder: BillingRunOrder;
  BillingRunOver: ResolverTypeWrapper<BillingRunOver>;
  BillingRunOverlaps: ResolverTypeWrapper<Omit<BillingRunOverlaps, 'run'> & { run: ResolversTypes['BillingRun'] }>;
  BillingRunProgress: ResolverTypeWrapper<ShownProgressModel>;
  BillingRunStarted: ResolverTypeWrapper<Omit<BillingRunStarted, 'run'> & { run: ResolversTypes['BillingRun'] }>;
  BillingRunState: BillingRunState;
  BillingRunSteered: ResolverTypeWrapper<Omit<BillingRunSteered, 'run'> & { run: ResolversTypes['BillingRun'] }>;
  BillingRunStep: BillingRunStep;
  BillingRunUnknown: ResolverTypeWrapper<BillingRunUnknown>;
  BillingTermsChanged: ResolverTypeWrapper<Omit<BillingTermsChanged, 'account'> & { account: ResolversTypes['BillingAccount'] }>;
  ChangeBillingTermsInput: ChangeBillingTermsInput;
  ChangeBillingTermsResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChangeBillingTermsResult']>;
  ChargeEstimate: ResolverTypeWrapper<Omit<ChargeEstimate, 'sheet'> & { sheet: ResolversTypes['ChargeSheet'] }>;
  ChargeKind: ChargeKind;
  ChargeLine: ResolverTypeWrapper<ChargeLineModel>;
  ChargePart: ResolverTypeWrapper<ChargePart>;
  ChargeSheet: ResolverTypeWrapper<ChargeSheetModel>;
  ChoosePaperlessInput: ChoosePaperlessInput;
  ChoosePaperlessResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChoosePaperlessResult']>;
  CommonWater: ResolverTypeWrapper<CommonWaterModel>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Condominium: ResolverTypeWrapper<CondominiumModel>;
  CondominiumAgreed: ResolverTypeWrapper<Omit<CondominiumAgreed, 'account'> & { account: ResolversTypes['BillingAccount'] }>;
  CondominiumDwelling: ResolverTypeWrapper<Omit<CondominiumDwelling, 'contract'> & { contract?: Maybe<ResolversTypes['Contract']> }>;
  CondominiumDwellingInput: CondominiumDwellingInput;
  CondominiumImpossible: ResolverTypeWrapper<CondominiumImpossible>;
  Contract: ResolverTypeWrapper<{ readonly id: string }>;
  ContractNotBillable: ResolverTypeWrapper<ContractNotBillable>;
  ContractNotBilled: ResolverTypeWrapper<ContractNotBilled>;
  ContractsReleased: ResolverTypeWrapper<Omit<ContractsReleased, 'run'> & { run: ResolversTypes['BillingRun'] }>;
  CubicMetres: ResolverTypeWrapper<Scalars['CubicMetres']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  DiscountAgreement: ResolverTypeWrapper<DiscountModel>;
  DiscountAlreadyGranted: ResolverTypeWrapper<DiscountAlreadyGranted>;
  DiscountEnded: ResolverTypeWrapper<Omit<DiscountEnded, 'account'> & { account: ResolversTypes['BillingAccount'] }>;
  DiscountGranted: ResolverTypeWrapper<Omit<DiscountGranted, 'account' | 'agreement'> & { account: ResolversTypes['BillingAccount'], agreement: ResolversTypes['DiscountAgreement'] }>;
  DiscountNotOffered: ResolverTypeWrapper<DiscountNotOffered>;
  DiscountRenewed: ResolverTypeWrapper<Omit<DiscountRenewed, 'account' | 'agreement'> & { account: ResolversTypes['BillingAccount'], agreement: ResolversTypes['DiscountAgreement'] }>;
  DiscountState: DiscountState;
  DiscountUnknown: ResolverTypeWrapper<DiscountUnknown>;
  DwellingShare: ResolverTypeWrapper<DwellingShare>;
  DwellingsImpossible: ResolverTypeWrapper<DwellingsImpossible>;
  EndDiscountResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['EndDiscountResult']>;
  FiscalDelay: ResolverTypeWrapper<DelayedContractModel>;
  FiscalDelayConnection: ResolverTypeWrapper<Omit<FiscalDelayConnection, 'edges'> & { edges: Array<ResolversTypes['FiscalDelayEdge']> }>;
  FiscalDelayEdge: ResolverTypeWrapper<Omit<FiscalDelayEdge, 'node'> & { node: ResolversTypes['FiscalDelay'] }>;
  GoldenCase: ResolverTypeWrapper<GoldenCase>;
  GrantDiscountInput: GrantDiscountInput;
  GrantDiscountResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['GrantDiscountResult']>;
  Invoice: ResolverTypeWrapper<InvoiceModel>;
  InvoiceAlreadyReversed: ResolverTypeWrapper<InvoiceAlreadyReversed>;
  InvoiceConnection: ResolverTypeWrapper<Omit<InvoiceConnection, 'edges'> & { edges: Array<ResolversTypes['InvoiceEdge']> }>;
  InvoiceEdge: ResolverTypeWrapper<Omit<InvoiceEdge, 'node'> & { node: ResolversTypes['Invoice'] }>;
  InvoiceNotReversed: ResolverTypeWrapper<InvoiceNotReversed>;
  InvoiceRebilled: ResolverTypeWrapper<Omit<InvoiceRebilled, 'invoice'> & { invoice: ResolversTypes['Invoice'] }>;
  InvoiceReversed: ResolverTypeWrapper<Omit<InvoiceReversed, 'invoice'> & { invoice: ResolversTypes['Invoice'] }>;
  InvoiceState: InvoiceState;
  InvoiceUnknown: ResolverTypeWrapper<InvoiceUnknown>;
  LeakAdjusted: ResolverTypeWrapper<Omit<LeakAdjusted, 'invoices'> & { invoices: Array<ResolversTypes['Invoice']> }>;
  LeakNotAdjustable: ResolverTypeWrapper<LeakNotAdjustable>;
  MetersUncrossed: ResolverTypeWrapper<Omit<MetersUncrossed, 'invoices'> & { invoices: Array<ResolversTypes['Invoice']> }>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NothingToCompareWith: ResolverTypeWrapper<NothingToCompareWith>;
  OfferedDiscount: ResolverTypeWrapper<OfferedDiscount>;
  OperatingUnit: ResolverTypeWrapper<{ readonly id: string }>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PaperlessChosen: ResolverTypeWrapper<Omit<PaperlessChosen, 'account'> & { account: ResolversTypes['BillingAccount'] }>;
  Pesos: ResolverTypeWrapper<Scalars['Pesos']['output']>;
  PublishTariffResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PublishTariffResult']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RebillInput: RebillInput;
  RebillResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RebillResult']>;
  Refusal: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Refusal']>;
  ReleaseContractsInput: ReleaseContractsInput;
  ReleaseContractsResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReleaseContractsResult']>;
  RenewDiscountInput: RenewDiscountInput;
  RenewDiscountResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RenewDiscountResult']>;
  ReverseInvoiceInput: ReverseInvoiceInput;
  ReverseInvoiceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReverseInvoiceResult']>;
  SaveTariffInput: SaveTariffInput;
  SaveTariffResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SaveTariffResult']>;
  SharingRule: SharingRule;
  SimulateTariffInput: SimulateTariffInput;
  SimulateTariffResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SimulateTariffResult']>;
  SimulatedChange: ResolverTypeWrapper<SimulatedChange>;
  SimulatedGroup: ResolverTypeWrapper<SimulatedGroupModel>;
  SimulatedTenth: ResolverTypeWrapper<SimulatedTenth>;
  SimulationLeftOut: ResolverTypeWrapper<SimulationLeftOut>;
  StartBillingRunInput: StartBillingRunInput;
  StartBillingRunResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['StartBillingRunResult']>;
  SteerBillingRunResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SteerBillingRunResult']>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  TariffAlreadyPublished: ResolverTypeWrapper<TariffAlreadyPublished>;
  TariffCheck: ResolverTypeWrapper<TariffCheck>;
  TariffClassUnknown: ResolverTypeWrapper<TariffClassUnknown>;
  TariffDoubt: ResolverTypeWrapper<TariffDoubt>;
  TariffMistake: ResolverTypeWrapper<TariffMistake>;
  TariffMistaken: ResolverTypeWrapper<TariffMistaken>;
  TariffPeriodTaken: ResolverTypeWrapper<TariffPeriodTaken>;
  TariffPublished: ResolverTypeWrapper<Omit<TariffPublished, 'tariff'> & { tariff: ResolversTypes['TariffVersion'] }>;
  TariffSaved: ResolverTypeWrapper<Omit<TariffSaved, 'tariff'> & { tariff: ResolversTypes['TariffVersion'] }>;
  TariffSimulation: ResolverTypeWrapper<TariffSimulationModel>;
  TariffSimulationStarted: ResolverTypeWrapper<Omit<TariffSimulationStarted, 'tariff'> & { tariff: ResolversTypes['TariffVersion'] }>;
  TariffSimulationState: TariffSimulationState;
  TariffState: TariffState;
  TariffStep: ResolverTypeWrapper<TariffStep>;
  TariffUnknown: ResolverTypeWrapper<TariffUnknown>;
  TariffVersion: ResolverTypeWrapper<KeptTariffModel>;
  TariffVersionConnection: ResolverTypeWrapper<Omit<TariffVersionConnection, 'edges'> & { edges: Array<ResolversTypes['TariffVersionEdge']> }>;
  TariffVersionEdge: ResolverTypeWrapper<Omit<TariffVersionEdge, 'node'> & { node: ResolversTypes['TariffVersion'] }>;
  UncrossMetersInput: UncrossMetersInput;
  UncrossMetersResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UncrossMetersResult']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AccountEvent: StreamEventModel;
  String: Scalars['String']['output'];
  Int: Scalars['Int']['output'];
  AccountEventConnection: Omit<AccountEventConnection, 'edges'> & { edges: Array<ResolversParentTypes['AccountEventEdge']> };
  AccountEventEdge: Omit<AccountEventEdge, 'node'> & { node: ResolversParentTypes['AccountEvent'] };
  AccountOnDay: AccountOnDay;
  AdjustForLeakInput: AdjustForLeakInput;
  ID: Scalars['ID']['output'];
  AdjustForLeakResult: ResolversUnionTypes<ResolversParentTypes>['AdjustForLeakResult'];
  AgreeOnCondominiumInput: AgreeOnCondominiumInput;
  AgreeOnCondominiumResult: ResolversUnionTypes<ResolversParentTypes>['AgreeOnCondominiumResult'];
  BackBillingLimitPassed: BackBillingLimitPassed;
  BilledReading: BilledReadingModel;
  BilledZone: BilledZone;
  BilledZoneConnection: BilledZoneConnection;
  BilledZoneEdge: BilledZoneEdge;
  BillingAccount: AccountModel;
  Boolean: Scalars['Boolean']['output'];
  BillingException: LeftOutModel;
  BillingExceptionConnection: Omit<BillingExceptionConnection, 'edges'> & { edges: Array<ResolversParentTypes['BillingExceptionEdge']> };
  BillingExceptionEdge: Omit<BillingExceptionEdge, 'node'> & { node: ResolversParentTypes['BillingException'] };
  BillingPeriodImpossible: BillingPeriodImpossible;
  BillingRun: BillingRunModel;
  BillingRunConnection: Omit<BillingRunConnection, 'edges'> & { edges: Array<ResolversParentTypes['BillingRunEdge']> };
  BillingRunEdge: Omit<BillingRunEdge, 'node'> & { node: ResolversParentTypes['BillingRun'] };
  BillingRunOver: BillingRunOver;
  BillingRunOverlaps: Omit<BillingRunOverlaps, 'run'> & { run: ResolversParentTypes['BillingRun'] };
  BillingRunProgress: ShownProgressModel;
  BillingRunStarted: Omit<BillingRunStarted, 'run'> & { run: ResolversParentTypes['BillingRun'] };
  BillingRunSteered: Omit<BillingRunSteered, 'run'> & { run: ResolversParentTypes['BillingRun'] };
  BillingRunUnknown: BillingRunUnknown;
  BillingTermsChanged: Omit<BillingTermsChanged, 'account'> & { account: ResolversParentTypes['BillingAccount'] };
  ChangeBillingTermsInput: ChangeBillingTermsInput;
  ChangeBillingTermsResult: ResolversUnionTypes<ResolversParentTypes>['ChangeBillingTermsResult'];
  ChargeEstimate: Omit<ChargeEstimate, 'sheet'> & { sheet: ResolversParentTypes['ChargeSheet'] };
  ChargeLine: ChargeLineModel;
  ChargePart: ChargePart;
  ChargeSheet: ChargeSheetModel;
  ChoosePaperlessInput: ChoosePaperlessInput;
  ChoosePaperlessResult: ResolversUnionTypes<ResolversParentTypes>['ChoosePaperlessResult'];
  CommonWater: CommonWaterModel;
  Float: Scalars['Float']['output'];
  Condominium: CondominiumModel;
  CondominiumAgreed: Omit<CondominiumAgreed, 'account'> & { account: ResolversParentTypes['BillingAccount'] };
  CondominiumDwelling: Omit<CondominiumDwelling, 'contract'> & { contract?: Maybe<ResolversParentTypes['Contract']> };
  CondominiumDwellingInput: CondominiumDwellingInput;
  CondominiumImpossible: CondominiumImpossible;
  Contract: { readonly id: string };
  ContractNotBillable: ContractNotBillable;
  ContractNotBilled: ContractNotBilled;
  ContractsReleased: Omit<ContractsReleased, 'run'> & { run: ResolversParentTypes['BillingRun'] };
  CubicMetres: Scalars['CubicMetres']['output'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  DiscountAgreement: DiscountModel;
  DiscountAlreadyGranted: DiscountAlreadyGranted;
  DiscountEnded: Omit<DiscountEnded, 'account'> & { account: ResolversParentTypes['BillingAccount'] };
  DiscountGranted: Omit<DiscountGranted, 'account' | 'agreement'> & { account: ResolversParentTypes['BillingAccount'], agreement: ResolversParentTypes['DiscountAgreement'] };
  DiscountNotOffered: DiscountNotOffered;
  DiscountRenewed: Omit<DiscountRenewed, 'account' | 'agreement'> & { account: ResolversParentTypes['BillingAccount'], agreement: ResolversParentTypes['DiscountAgreement'] };
  DiscountUnknown: DiscountUnknown;
  DwellingShare: DwellingShare;
  DwellingsImpossible: DwellingsImpossible;
  EndDiscountResult: ResolversUnionTypes<ResolversParentTypes>['EndDiscountResult'];
  FiscalDelay: DelayedContractModel;
  FiscalDelayConnection: Omit<FiscalDelayConnection, 'edges'> & { edges: Array<ResolversParentTypes['FiscalDelayEdge']> };
  FiscalDelayEdge: Omit<FiscalDelayEdge, 'node'> & { node: ResolversParentTypes['FiscalDelay'] };
  GoldenCase: GoldenCase;
  GrantDiscountInput: GrantDiscountInput;
  GrantDiscountResult: ResolversUnionTypes<ResolversParentTypes>['GrantDiscountResult'];
  Invoice: InvoiceModel;
  InvoiceAlreadyReversed: InvoiceAlreadyReversed;
  InvoiceConnection: Omit<InvoiceConnection, 'edges'> & { edges: Array<ResolversParentTypes['InvoiceEdge']> };
  InvoiceEdge: Omit<InvoiceEdge, 'node'> & { node: ResolversParentTypes['Invoice'] };
  InvoiceNotReversed: InvoiceNotReversed;
  InvoiceRebilled: Omit<InvoiceRebilled, 'invoice'> & { invoice: ResolversParentTypes['Invoice'] };
  InvoiceReversed: Omit<InvoiceReversed, 'invoice'> & { invoice: ResolversParentTypes['Invoice'] };
  InvoiceUnknown: InvoiceUnknown;
  LeakAdjusted: Omit<LeakAdjusted, 'invoices'> & { invoices: Array<ResolversParentTypes['Invoice']> };
  LeakNotAdjustable: LeakNotAdjustable;
  MetersUncrossed: Omit<MetersUncrossed, 'invoices'> & { invoices: Array<ResolversParentTypes['Invoice']> };
  Mutation: Record<PropertyKey, never>;
  NothingToCompareWith: NothingToCompareWith;
  OfferedDiscount: OfferedDiscount;
  OperatingUnit: { readonly id: string };
  PageInfo: PageInfo;
  PaperlessChosen: Omit<PaperlessChosen, 'account'> & { account: ResolversParentTypes['BillingAccount'] };
  Pesos: Scalars['Pesos']['output'];
  PublishTariffResult: ResolversUnionTypes<ResolversParentTypes>['PublishTariffResult'];
  Query: Record<PropertyKey, never>;
  RebillInput: RebillInput;
  RebillResult: ResolversUnionTypes<ResolversParentTypes>['RebillResult'];
  Refusal: ResolversInterfaceTypes<ResolversParentTypes>['Refusal'];
  ReleaseContractsInput: ReleaseContractsInput;
  ReleaseContractsResult: ResolversUnionTypes<ResolversParentTypes>['ReleaseContractsResult'];
  RenewDiscountInput: RenewDiscountInput;
  RenewDiscountResult: ResolversUnionTypes<ResolversParentTypes>['RenewDiscountResult'];
  ReverseInvoiceInput: ReverseInvoiceInput;
  ReverseInvoiceResult: ResolversUnionTypes<ResolversParentTypes>['ReverseInvoiceResult'];
  SaveTariffInput: SaveTariffInput;
  SaveTariffResult: ResolversUnionTypes<ResolversParentTypes>['SaveTariffResult'];
  SimulateTariffInput: SimulateTariffInput;
  SimulateTariffResult: ResolversUnionTypes<ResolversParentTypes>['SimulateTariffResult'];
  SimulatedChange: SimulatedChange;
  SimulatedGroup: SimulatedGroupModel;
  SimulatedTenth: SimulatedTenth;
  SimulationLeftOut: SimulationLeftOut;
  StartBillingRunInput: StartBillingRunInput;
  StartBillingRunResult: ResolversUnionTypes<ResolversParentTypes>['StartBillingRunResult'];
  SteerBillingRunResult: ResolversUnionTypes<ResolversParentTypes>['SteerBillingRunResult'];
  Subscription: Record<PropertyKey, never>;
  TariffAlreadyPublished: TariffAlreadyPublished;
  TariffCheck: TariffCheck;
  TariffClassUnknown: TariffClassUnknown;
  TariffDoubt: TariffDoubt;
  TariffMistake: TariffMistake;
  TariffMistaken: TariffMistaken;
  TariffPeriodTaken: TariffPeriodTaken;
  TariffPublished: Omit<TariffPublished, 'tariff'> & { tariff: ResolversParentTypes['TariffVersion'] };
  TariffSaved: Omit<TariffSaved, 'tariff'> & { tariff: ResolversParentTypes['TariffVersion'] };
  TariffSimulation: TariffSimulationModel;
  TariffSimulationStarted: Omit<TariffSimulationStarted, 'tariff'> & { tariff: ResolversParentTypes['TariffVersion'] };
  TariffStep: TariffStep;
  TariffUnknown: TariffUnknown;
  TariffVersion: KeptTariffModel;
  TariffVersionConnection: Omit<TariffVersionConnection, 'edges'> & { edges: Array<ResolversParentTypes['TariffVersionEdge']> };
  TariffVersionEdge: Omit<TariffVersionEdge, 'node'> & { node: ResolversParentTypes['TariffVersion'] };
  UncrossMetersInput: UncrossMetersInput;
  UncrossMetersResult: ResolversUnionTypes<ResolversParentTypes>['UncrossMetersResult'];
};

export type AuthDirectiveArgs = {
  requires: Access;
};

export type AuthDirectiveResolver<Result, Parent, ContextType = BillingContext, Args = AuthDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AccountEventResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['AccountEvent'] = ResolversParentTypes['AccountEvent']> = {
  data?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AccountEventConnectionResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['AccountEventConnection'] = ResolversParentTypes['AccountEventConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AccountEventEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AccountEventEdgeResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['AccountEventEdge'] = ResolversParentTypes['AccountEventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AccountEvent'], ParentType, ContextType>;
};

export type AccountOnDayResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['AccountOnDay'] = ResolversParentTypes['AccountOnDay']> = {
  balance?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  tariffClass?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tariffCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AdjustForLeakResultResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['AdjustForLeakResult'] = ResolversParentTypes['AdjustForLeakResult']> = {
  __resolveType: TypeResolveFn<'InvoiceUnknown' | 'LeakAdjusted' | 'LeakNotAdjustable', ParentType, ContextType>;
};

export type AgreeOnCondominiumResultResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['AgreeOnCondominiumResult'] = ResolversParentTypes['AgreeOnCondominiumResult']> = {
  __resolveType: TypeResolveFn<'CondominiumAgreed' | 'CondominiumImpossible' | 'ContractNotBilled', ParentType, ContextType>;
};

export type BackBillingLimitPassedResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['BackBillingLimitPassed'] = ResolversParentTypes['BackBillingLimitPassed']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BilledReadingResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['BilledReading'] = ResolversParentTypes['BilledReading']> = {
  meterSerial?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  readAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  register?: Resolver<ResolversTypes['CubicMetres'], ParentType, ContextType>;
};

export type BilledZoneResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['BilledZone'] = ResolversParentTypes['BilledZone']> = {
  contracts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type BilledZoneConnectionResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['BilledZoneConnection'] = ResolversParentTypes['BilledZoneConnection']> = {
  edges?: Resolver<Array<ResolversTypes['BilledZoneEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type BilledZoneEdgeResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['BilledZoneEdge'] = ResolversParentTypes['BilledZoneEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['BilledZone'], ParentType, ContextType>;
};

export type BillingAccountResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['BillingAccount'] = ResolversParentTypes['BillingAccount'], FederationReferenceType extends FederationReferenceTypes['BillingAccount'] = FederationReferenceTypes['BillingAccount']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['BillingAccount']> | FederationReferenceType, FederationReferenceType, ContextType>;
  balance?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  condominium?: Resolver<Maybe<ResolversTypes['Condominium']>, ParentType, ContextType>;
  contract?: Resolver<Maybe<ResolversTypes['Contract']>, ParentType, ContextType>;
  discounts?: Resolver<Array<ResolversTypes['DiscountAgreement']>, ParentType, ContextType>;
  dwellings?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  estimate?: Resolver<ResolversTypes['ChargeEstimate'], ParentType, ContextType, RequireFields<BillingAccountEstimateArgs, 'litres'>>;
  events?: Resolver<ResolversTypes['AccountEventConnection'], ParentType, ContextType, RequireFields<BillingAccountEventsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invoices?: Resolver<ResolversTypes['InvoiceConnection'], ParentType, ContextType, RequireFields<BillingAccountInvoicesArgs, 'first'>>;
  offeredDiscounts?: Resolver<Array<ResolversTypes['OfferedDiscount']>, ParentType, ContextType>;
  on?: Resolver<Maybe<ResolversTypes['AccountOnDay']>, ParentType, ContextType, RequireFields<BillingAccountOnArgs, 'day'>>;
  paperless?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  periodFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  services?: Resolver<Array<ResolversTypes['BilledService']>, ParentType, ContextType>;
  tariffClass?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tariffOffice?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type BillingExceptionResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['BillingException'] = ResolversParentTypes['BillingException']> = {
  contract?: Resolver<Maybe<ResolversTypes['Contract']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['BillingExceptionKind'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type BillingExceptionConnectionResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['BillingExceptionConnection'] = ResolversParentTypes['BillingExceptionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['BillingExceptionEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type BillingExceptionEdgeResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['BillingExceptionEdge'] = ResolversParentTypes['BillingExceptionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['BillingException'], ParentType, ContextType>;
};

export type BillingPeriodImpossibleResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['BillingPeriodImpossible'] = ResolversParentTypes['BillingPeriodImpossible']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BillingRunResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['BillingRun'] = ResolversParentTypes['BillingRun'], FederationReferenceType extends FederationReferenceTypes['BillingRun'] = FederationReferenceTypes['BillingRun']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['BillingRun']> | FederationReferenceType, FederationReferenceType, ContextType>;
  billed?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  dryRun?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  exceptions?: Resolver<ResolversTypes['BillingExceptionConnection'], ParentType, ContextType, RequireFields<BillingRunExceptionsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  operatingUnit?: Resolver<Maybe<ResolversTypes['OperatingUnit']>, ParentType, ContextType>;
  periodFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  periodTo?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  progress?: Resolver<ResolversTypes['BillingRunProgress'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['BillingRunState'], ParentType, ContextType>;
  step?: Resolver<ResolversTypes['BillingRunStep'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  waitingForStamp?: Resolver<ResolversTypes['FiscalDelayConnection'], ParentType, ContextType, RequireFields<BillingRunWaitingForStampArgs, 'first'>>;
  zone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type BillingRunConnectionResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['BillingRunConnection'] = ResolversParentTypes['BillingRunConnection']> = {
  edges?: Resolver<Array<ResolversTypes['BillingRunEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type BillingRunEdgeResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['BillingRunEdge'] = ResolversParentTypes['BillingRunEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['BillingRun'], ParentType, ContextType>;
};

export type BillingRunOverResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['BillingRunOver'] = ResolversParentTypes['BillingRunOver']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BillingRunOverlapsResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['BillingRunOverlaps'] = ResolversParentTypes['BillingRunOverlaps']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  run?: Resolver<ResolversTypes['BillingRun'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BillingRunProgressResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['BillingRunProgress'] = ResolversParentTypes['BillingRunProgress']> = {
  contracts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  held?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  issued?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  nextFiscalTryAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  notified?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pendingFiscal?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ready?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  references?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  secondsLeft?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  setAside?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  stamped?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type BillingRunStartedResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['BillingRunStarted'] = ResolversParentTypes['BillingRunStarted']> = {
  run?: Resolver<ResolversTypes['BillingRun'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BillingRunSteeredResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['BillingRunSteered'] = ResolversParentTypes['BillingRunSteered']> = {
  run?: Resolver<ResolversTypes['BillingRun'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BillingRunUnknownResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['BillingRunUnknown'] = ResolversParentTypes['BillingRunUnknown']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BillingTermsChangedResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['BillingTermsChanged'] = ResolversParentTypes['BillingTermsChanged']> = {
  account?: Resolver<ResolversTypes['BillingAccount'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChangeBillingTermsResultResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['ChangeBillingTermsResult'] = ResolversParentTypes['ChangeBillingTermsResult']> = {
  __resolveType: TypeResolveFn<'BillingTermsChanged' | 'ContractNotBilled' | 'DwellingsImpossible' | 'TariffClassUnknown', ParentType, ContextType>;
};

export type ChargeEstimateResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['ChargeEstimate'] = ResolversParentTypes['ChargeEstimate']> = {
  nextStep?: Resolver<Maybe<ResolversTypes['TariffStep']>, ParentType, ContextType>;
  sheet?: Resolver<ResolversTypes['ChargeSheet'], ParentType, ContextType>;
};

export type ChargeLineResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['ChargeLine'] = ResolversParentTypes['ChargeLine']> = {
  amount?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  article?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  base?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  exact?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ChargeKind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  parts?: Resolver<Array<ResolversTypes['ChargePart']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  rate?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  rounding?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tariffCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unitPrice?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  units?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  vat?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  vatRate?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type ChargePartResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['ChargePart'] = ResolversParentTypes['ChargePart']> = {
  article?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unitPrice?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type ChargeSheetResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['ChargeSheet'] = ResolversParentTypes['ChargeSheet']> = {
  lines?: Resolver<Array<ResolversTypes['ChargeLine']>, ParentType, ContextType>;
  subtotal?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  vat?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
};

export type ChoosePaperlessResultResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['ChoosePaperlessResult'] = ResolversParentTypes['ChoosePaperlessResult']> = {
  __resolveType: TypeResolveFn<'ContractNotBilled' | 'PaperlessChosen', ParentType, ContextType>;
};

export type CommonWaterResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['CommonWater'] = ResolversParentTypes['CommonWater']> = {
  carried?: Resolver<ResolversTypes['CubicMetres'], ParentType, ContextType>;
  difference?: Resolver<ResolversTypes['CubicMetres'], ParentType, ContextType>;
  exceeding?: Resolver<ResolversTypes['CubicMetres'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  isMaster?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  masterVolume?: Resolver<ResolversTypes['CubicMetres'], ParentType, ContextType>;
  ownVolume?: Resolver<ResolversTypes['CubicMetres'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['SharingRule'], ParentType, ContextType>;
  shares?: Resolver<Array<ResolversTypes['DwellingShare']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  wholeWeight?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type CondominiumResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['Condominium'] = ResolversParentTypes['Condominium']> = {
  dwellings?: Resolver<Array<ResolversTypes['CondominiumDwelling']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  master?: Resolver<Maybe<ResolversTypes['Contract']>, ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['SharingRule'], ParentType, ContextType>;
};

export type CondominiumAgreedResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['CondominiumAgreed'] = ResolversParentTypes['CondominiumAgreed']> = {
  account?: Resolver<ResolversTypes['BillingAccount'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CondominiumDwellingResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['CondominiumDwelling'] = ResolversParentTypes['CondominiumDwelling']> = {
  contract?: Resolver<Maybe<ResolversTypes['Contract']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CondominiumImpossibleResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['CondominiumImpossible'] = ResolversParentTypes['CondominiumImpossible']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ContractResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['Contract'] = ResolversParentTypes['Contract'], FederationReferenceType extends FederationReferenceTypes['Contract'] = FederationReferenceTypes['Contract']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Contract']> | FederationReferenceType, FederationReferenceType, ContextType>;
  billing?: Resolver<Maybe<ResolversTypes['BillingAccount']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ContractNotBillableResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['ContractNotBillable'] = ResolversParentTypes['ContractNotBillable']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ContractNotBilledResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['ContractNotBilled'] = ResolversParentTypes['ContractNotBilled']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ContractsReleasedResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['ContractsReleased'] = ResolversParentTypes['ContractsReleased']> = {
  run?: Resolver<ResolversTypes['BillingRun'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface CubicMetresScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CubicMetres'], any> {
  name: 'CubicMetres';
}

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type DiscountAgreementResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['DiscountAgreement'] = ResolversParentTypes['DiscountAgreement']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  proof?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  remindOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  renews?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['DiscountState'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type DiscountAlreadyGrantedResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['DiscountAlreadyGranted'] = ResolversParentTypes['DiscountAlreadyGranted']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DiscountEndedResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['DiscountEnded'] = ResolversParentTypes['DiscountEnded']> = {
  account?: Resolver<ResolversTypes['BillingAccount'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DiscountGrantedResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['DiscountGranted'] = ResolversParentTypes['DiscountGranted']> = {
  account?: Resolver<ResolversTypes['BillingAccount'], ParentType, ContextType>;
  agreement?: Resolver<ResolversTypes['DiscountAgreement'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DiscountNotOfferedResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['DiscountNotOffered'] = ResolversParentTypes['DiscountNotOffered']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DiscountRenewedResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['DiscountRenewed'] = ResolversParentTypes['DiscountRenewed']> = {
  account?: Resolver<ResolversTypes['BillingAccount'], ParentType, ContextType>;
  agreement?: Resolver<ResolversTypes['DiscountAgreement'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DiscountUnknownResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['DiscountUnknown'] = ResolversParentTypes['DiscountUnknown']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DwellingShareResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['DwellingShare'] = ResolversParentTypes['DwellingShare']> = {
  dwelling?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isYours?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  volume?: Resolver<ResolversTypes['CubicMetres'], ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type DwellingsImpossibleResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['DwellingsImpossible'] = ResolversParentTypes['DwellingsImpossible']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EndDiscountResultResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['EndDiscountResult'] = ResolversParentTypes['EndDiscountResult']> = {
  __resolveType: TypeResolveFn<'DiscountEnded' | 'DiscountUnknown', ParentType, ContextType>;
};

export type FiscalDelayResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['FiscalDelay'] = ResolversParentTypes['FiscalDelay']> = {
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  contract?: Resolver<Maybe<ResolversTypes['Contract']>, ParentType, ContextType>;
  nextTryAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FiscalDelayConnectionResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['FiscalDelayConnection'] = ResolversParentTypes['FiscalDelayConnection']> = {
  edges?: Resolver<Array<ResolversTypes['FiscalDelayEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type FiscalDelayEdgeResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['FiscalDelayEdge'] = ResolversParentTypes['FiscalDelayEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['FiscalDelay'], ParentType, ContextType>;
};

export type GoldenCaseResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['GoldenCase'] = ResolversParentTypes['GoldenCase']> = {
  actual?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expected?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  input?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  passed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type GrantDiscountResultResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['GrantDiscountResult'] = ResolversParentTypes['GrantDiscountResult']> = {
  __resolveType: TypeResolveFn<'ContractNotBilled' | 'DiscountAlreadyGranted' | 'DiscountGranted' | 'DiscountNotOffered', ParentType, ContextType>;
};

export type InvoiceResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['Invoice'] = ResolversParentTypes['Invoice'], FederationReferenceType extends FederationReferenceTypes['Invoice'] = FederationReferenceTypes['Invoice']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Invoice']> | FederationReferenceType, FederationReferenceType, ContextType>;
  amountDue?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  commonWater?: Resolver<Array<ResolversTypes['CommonWater']>, ParentType, ContextType>;
  contract?: Resolver<Maybe<ResolversTypes['Contract']>, ParentType, ContextType>;
  currentReading?: Resolver<Maybe<ResolversTypes['BilledReading']>, ParentType, ContextType>;
  dueOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  estimated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  issuedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  paymentReference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  periodFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  periodTo?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  previousBalance?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  previousReading?: Resolver<Maybe<ResolversTypes['BilledReading']>, ParentType, ContextType>;
  remarks?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  replacedBy?: Resolver<Maybe<ResolversTypes['Invoice']>, ParentType, ContextType>;
  reversedBecause?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sheet?: Resolver<ResolversTypes['ChargeSheet'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['InvoiceState'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  volume?: Resolver<ResolversTypes['CubicMetres'], ParentType, ContextType>;
};

export type InvoiceAlreadyReversedResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['InvoiceAlreadyReversed'] = ResolversParentTypes['InvoiceAlreadyReversed']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvoiceConnectionResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['InvoiceConnection'] = ResolversParentTypes['InvoiceConnection']> = {
  edges?: Resolver<Array<ResolversTypes['InvoiceEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type InvoiceEdgeResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['InvoiceEdge'] = ResolversParentTypes['InvoiceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Invoice'], ParentType, ContextType>;
};

export type InvoiceNotReversedResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['InvoiceNotReversed'] = ResolversParentTypes['InvoiceNotReversed']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvoiceRebilledResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['InvoiceRebilled'] = ResolversParentTypes['InvoiceRebilled']> = {
  invoice?: Resolver<ResolversTypes['Invoice'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvoiceReversedResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['InvoiceReversed'] = ResolversParentTypes['InvoiceReversed']> = {
  invoice?: Resolver<ResolversTypes['Invoice'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvoiceUnknownResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['InvoiceUnknown'] = ResolversParentTypes['InvoiceUnknown']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LeakAdjustedResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['LeakAdjusted'] = ResolversParentTypes['LeakAdjusted']> = {
  invoices?: Resolver<Array<ResolversTypes['Invoice']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LeakNotAdjustableResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['LeakNotAdjustable'] = ResolversParentTypes['LeakNotAdjustable']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MetersUncrossedResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['MetersUncrossed'] = ResolversParentTypes['MetersUncrossed']> = {
  invoices?: Resolver<Array<ResolversTypes['Invoice']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MutationResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  adjustForLeak?: Resolver<ResolversTypes['AdjustForLeakResult'], ParentType, ContextType, RequireFields<MutationAdjustForLeakArgs, 'input'>>;
  agreeOnCondominium?: Resolver<ResolversTypes['AgreeOnCondominiumResult'], ParentType, ContextType, RequireFields<MutationAgreeOnCondominiumArgs, 'input'>>;
  changeBillingTerms?: Resolver<ResolversTypes['ChangeBillingTermsResult'], ParentType, ContextType, RequireFields<MutationChangeBillingTermsArgs, 'input'>>;
  choosePaperless?: Resolver<ResolversTypes['ChoosePaperlessResult'], ParentType, ContextType, RequireFields<MutationChoosePaperlessArgs, 'input'>>;
  endDiscount?: Resolver<ResolversTypes['EndDiscountResult'], ParentType, ContextType, RequireFields<MutationEndDiscountArgs, 'agreementId'>>;
  grantDiscount?: Resolver<ResolversTypes['GrantDiscountResult'], ParentType, ContextType, RequireFields<MutationGrantDiscountArgs, 'input'>>;
  publishTariff?: Resolver<ResolversTypes['PublishTariffResult'], ParentType, ContextType, RequireFields<MutationPublishTariffArgs, 'code'>>;
  rebill?: Resolver<ResolversTypes['RebillResult'], ParentType, ContextType, RequireFields<MutationRebillArgs, 'input'>>;
  releaseContracts?: Resolver<ResolversTypes['ReleaseContractsResult'], ParentType, ContextType, RequireFields<MutationReleaseContractsArgs, 'input'>>;
  renewDiscount?: Resolver<ResolversTypes['RenewDiscountResult'], ParentType, ContextType, RequireFields<MutationRenewDiscountArgs, 'input'>>;
  reverseInvoice?: Resolver<ResolversTypes['ReverseInvoiceResult'], ParentType, ContextType, RequireFields<MutationReverseInvoiceArgs, 'input'>>;
  saveTariff?: Resolver<ResolversTypes['SaveTariffResult'], ParentType, ContextType, RequireFields<MutationSaveTariffArgs, 'input'>>;
  simulateTariff?: Resolver<ResolversTypes['SimulateTariffResult'], ParentType, ContextType, RequireFields<MutationSimulateTariffArgs, 'input'>>;
  startBillingRun?: Resolver<ResolversTypes['StartBillingRunResult'], ParentType, ContextType, RequireFields<MutationStartBillingRunArgs, 'input'>>;
  steerBillingRun?: Resolver<ResolversTypes['SteerBillingRunResult'], ParentType, ContextType, RequireFields<MutationSteerBillingRunArgs, 'order' | 'runId'>>;
  uncrossMeters?: Resolver<ResolversTypes['UncrossMetersResult'], ParentType, ContextType, RequireFields<MutationUncrossMetersArgs, 'input'>>;
};

export type NothingToCompareWithResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['NothingToCompareWith'] = ResolversParentTypes['NothingToCompareWith']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OfferedDiscountResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['OfferedDiscount'] = ResolversParentTypes['OfferedDiscount']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type OperatingUnitResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['OperatingUnit'] = ResolversParentTypes['OperatingUnit'], FederationReferenceType extends FederationReferenceTypes['OperatingUnit'] = FederationReferenceTypes['OperatingUnit']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['OperatingUnit']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PaperlessChosenResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['PaperlessChosen'] = ResolversParentTypes['PaperlessChosen']> = {
  account?: Resolver<ResolversTypes['BillingAccount'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface PesosScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Pesos'], any> {
  name: 'Pesos';
}

export type PublishTariffResultResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['PublishTariffResult'] = ResolversParentTypes['PublishTariffResult']> = {
  __resolveType: TypeResolveFn<'TariffMistaken' | 'TariffPeriodTaken' | 'TariffPublished' | 'TariffUnknown', ParentType, ContextType>;
};

export type QueryResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  billedZones?: Resolver<ResolversTypes['BilledZoneConnection'], ParentType, ContextType, RequireFields<QueryBilledZonesArgs, 'first' | 'operatingUnitId'>>;
  billingRun?: Resolver<Maybe<ResolversTypes['BillingRun']>, ParentType, ContextType, RequireFields<QueryBillingRunArgs, 'id'>>;
  billingRuns?: Resolver<ResolversTypes['BillingRunConnection'], ParentType, ContextType, RequireFields<QueryBillingRunsArgs, 'first'>>;
  checkTariff?: Resolver<ResolversTypes['TariffCheck'], ParentType, ContextType, RequireFields<QueryCheckTariffArgs, 'document'>>;
  invoice?: Resolver<Maybe<ResolversTypes['Invoice']>, ParentType, ContextType, RequireFields<QueryInvoiceArgs, 'id'>>;
  tariffVersion?: Resolver<Maybe<ResolversTypes['TariffVersion']>, ParentType, ContextType, RequireFields<QueryTariffVersionArgs, 'code'>>;
  tariffVersions?: Resolver<ResolversTypes['TariffVersionConnection'], ParentType, ContextType, RequireFields<QueryTariffVersionsArgs, 'first'>>;
};

export type RebillResultResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['RebillResult'] = ResolversParentTypes['RebillResult']> = {
  __resolveType: TypeResolveFn<'BackBillingLimitPassed' | 'ContractNotBillable' | 'InvoiceNotReversed' | 'InvoiceRebilled' | 'InvoiceUnknown', ParentType, ContextType>;
};

export type RefusalResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['Refusal'] = ResolversParentTypes['Refusal']> = {
  __resolveType: TypeResolveFn<'BackBillingLimitPassed' | 'BillingPeriodImpossible' | 'BillingRunOver' | 'BillingRunOverlaps' | 'BillingRunUnknown' | 'CondominiumImpossible' | 'ContractNotBillable' | 'ContractNotBilled' | 'DiscountAlreadyGranted' | 'DiscountNotOffered' | 'DiscountUnknown' | 'DwellingsImpossible' | 'InvoiceAlreadyReversed' | 'InvoiceNotReversed' | 'InvoiceUnknown' | 'LeakNotAdjustable' | 'NothingToCompareWith' | 'TariffAlreadyPublished' | 'TariffClassUnknown' | 'TariffMistaken' | 'TariffPeriodTaken' | 'TariffUnknown', ParentType, ContextType>;
};

export type ReleaseContractsResultResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['ReleaseContractsResult'] = ResolversParentTypes['ReleaseContractsResult']> = {
  __resolveType: TypeResolveFn<'BillingRunOver' | 'BillingRunUnknown' | 'ContractsReleased', ParentType, ContextType>;
};

export type RenewDiscountResultResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['RenewDiscountResult'] = ResolversParentTypes['RenewDiscountResult']> = {
  __resolveType: TypeResolveFn<'DiscountAlreadyGranted' | 'DiscountNotOffered' | 'DiscountRenewed' | 'DiscountUnknown', ParentType, ContextType>;
};

export type ReverseInvoiceResultResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['ReverseInvoiceResult'] = ResolversParentTypes['ReverseInvoiceResult']> = {
  __resolveType: TypeResolveFn<'InvoiceAlreadyReversed' | 'InvoiceReversed' | 'InvoiceUnknown', ParentType, ContextType>;
};

export type SaveTariffResultResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['SaveTariffResult'] = ResolversParentTypes['SaveTariffResult']> = {
  __resolveType: TypeResolveFn<'TariffAlreadyPublished' | 'TariffMistaken' | 'TariffSaved', ParentType, ContextType>;
};

export type SimulateTariffResultResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['SimulateTariffResult'] = ResolversParentTypes['SimulateTariffResult']> = {
  __resolveType: TypeResolveFn<'NothingToCompareWith' | 'TariffSimulationStarted' | 'TariffUnknown', ParentType, ContextType>;
};

export type SimulatedChangeResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['SimulatedChange'] = ResolversParentTypes['SimulatedChange']> = {
  after?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  before?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  contractNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SimulatedGroupResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['SimulatedGroup'] = ResolversParentTypes['SimulatedGroup']> = {
  after?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  before?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  bills?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  billsFalling?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  billsRising?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  byBill?: Resolver<Array<ResolversTypes['SimulatedTenth']>, ParentType, ContextType>;
  byConsumption?: Resolver<Array<ResolversTypes['SimulatedTenth']>, ParentType, ContextType>;
  contracts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  falling?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  largestFall?: Resolver<Maybe<ResolversTypes['SimulatedChange']>, ParentType, ContextType>;
  largestRise?: Resolver<Maybe<ResolversTypes['SimulatedChange']>, ParentType, ContextType>;
  medianFall?: Resolver<Maybe<ResolversTypes['Pesos']>, ParentType, ContextType>;
  medianRise?: Resolver<Maybe<ResolversTypes['Pesos']>, ParentType, ContextType>;
  rising?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  same?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  usageClass?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SimulatedTenthResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['SimulatedTenth'] = ResolversParentTypes['SimulatedTenth']> = {
  after?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  before?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  contracts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  decile?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  falling?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rising?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  upToLitres?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  upToPesos?: Resolver<Maybe<ResolversTypes['Pesos']>, ParentType, ContextType>;
};

export type SimulationLeftOutResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['SimulationLeftOut'] = ResolversParentTypes['SimulationLeftOut']> = {
  byProposal?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  contractNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  contracts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type StartBillingRunResultResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['StartBillingRunResult'] = ResolversParentTypes['StartBillingRunResult']> = {
  __resolveType: TypeResolveFn<'BillingPeriodImpossible' | 'BillingRunOverlaps' | 'BillingRunStarted', ParentType, ContextType>;
};

export type SteerBillingRunResultResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['SteerBillingRunResult'] = ResolversParentTypes['SteerBillingRunResult']> = {
  __resolveType: TypeResolveFn<'BillingRunOver' | 'BillingRunSteered' | 'BillingRunUnknown', ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  billingRunProgressed?: SubscriptionResolver<ResolversTypes['BillingRun'], "billingRunProgressed", ParentType, ContextType, RequireFields<SubscriptionBillingRunProgressedArgs, 'runId'>>;
};

export type TariffAlreadyPublishedResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['TariffAlreadyPublished'] = ResolversParentTypes['TariffAlreadyPublished']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TariffCheckResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['TariffCheck'] = ResolversParentTypes['TariffCheck']> = {
  goldenCases?: Resolver<Array<ResolversTypes['GoldenCase']>, ParentType, ContextType>;
  mistakes?: Resolver<Array<ResolversTypes['TariffMistake']>, ParentType, ContextType>;
  ok?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type TariffClassUnknownResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['TariffClassUnknown'] = ResolversParentTypes['TariffClassUnknown']> = {
  classes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TariffDoubtResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['TariffDoubt'] = ResolversParentTypes['TariffDoubt']> = {
  about?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  chosen?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TariffMistakeResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['TariffMistake'] = ResolversParentTypes['TariffMistake']> = {
  mend?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  what?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TariffMistakenResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['TariffMistaken'] = ResolversParentTypes['TariffMistaken']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mistakes?: Resolver<Array<ResolversTypes['TariffMistake']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TariffPeriodTakenResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['TariffPeriodTaken'] = ResolversParentTypes['TariffPeriodTaken']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TariffPublishedResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['TariffPublished'] = ResolversParentTypes['TariffPublished']> = {
  tariff?: Resolver<ResolversTypes['TariffVersion'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TariffSavedResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['TariffSaved'] = ResolversParentTypes['TariffSaved']> = {
  tariff?: Resolver<ResolversTypes['TariffVersion'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TariffSimulationResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['TariffSimulation'] = ResolversParentTypes['TariffSimulation']> = {
  askedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  bills?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  classes?: Resolver<Array<ResolversTypes['SimulatedGroup']>, ParentType, ContextType>;
  contracts?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  contractsDone?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isOfThisDocument?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  leftOut?: Resolver<Array<ResolversTypes['SimulationLeftOut']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['SimulatedGroup']>, ParentType, ContextType>;
  presentCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['TariffSimulationState'], ParentType, ContextType>;
};

export type TariffSimulationStartedResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['TariffSimulationStarted'] = ResolversParentTypes['TariffSimulationStarted']> = {
  tariff?: Resolver<ResolversTypes['TariffVersion'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TariffStepResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['TariffStep'] = ResolversParentTypes['TariffStep']> = {
  litres?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalAfter?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  totalBefore?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
};

export type TariffUnknownResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['TariffUnknown'] = ResolversParentTypes['TariffUnknown']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TariffVersionResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['TariffVersion'] = ResolversParentTypes['TariffVersion'], FederationReferenceType extends FederationReferenceTypes['TariffVersion'] = FederationReferenceTypes['TariffVersion']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['TariffVersion']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  document?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  doubts?: Resolver<Array<ResolversTypes['TariffDoubt']>, ParentType, ContextType>;
  effectiveFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  effectiveTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  goldenCases?: Resolver<Array<ResolversTypes['GoldenCase']>, ParentType, ContextType>;
  simulation?: Resolver<Maybe<ResolversTypes['TariffSimulation']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['TariffState'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TariffVersionConnectionResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['TariffVersionConnection'] = ResolversParentTypes['TariffVersionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TariffVersionEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type TariffVersionEdgeResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['TariffVersionEdge'] = ResolversParentTypes['TariffVersionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TariffVersion'], ParentType, ContextType>;
};

export type UncrossMetersResultResolvers<ContextType = BillingContext, ParentType extends ResolversParentTypes['UncrossMetersResult'] = ResolversParentTypes['UncrossMetersResult']> = {
  __resolveType: TypeResolveFn<'BackBillingLimitPassed' | 'ContractNotBillable' | 'ContractNotBilled' | 'MetersUncrossed', ParentType, ContextType>;
};

export type Resolvers<ContextType = BillingContext> = {
  AccountEvent?: AccountEventResolvers<ContextType>;
  AccountEventConnection?: AccountEventConnectionResolvers<ContextType>;
  AccountEventEdge?: AccountEventEdgeResolvers<ContextType>;
  AccountOnDay?: AccountOnDayResolvers<ContextType>;
  AdjustForLeakResult?: AdjustForLeakResultResolvers<ContextType>;
  AgreeOnCondominiumResult?: AgreeOnCondominiumResultResolvers<ContextType>;
  BackBillingLimitPassed?: BackBillingLimitPassedResolvers<ContextType>;
  BilledReading?: BilledReadingResolvers<ContextType>;
  BilledZone?: BilledZoneResolvers<ContextType>;
  BilledZoneConnection?: BilledZoneConnectionResolvers<ContextType>;
  BilledZoneEdge?: BilledZoneEdgeResolvers<ContextType>;
  BillingAccount?: BillingAccountResolvers<ContextType>;
  BillingException?: BillingExceptionResolvers<ContextType>;
  BillingExceptionConnection?: BillingExceptionConnectionResolvers<ContextType>;
  BillingExceptionEdge?: BillingExceptionEdgeResolvers<ContextType>;
  BillingPeriodImpossible?: BillingPeriodImpossibleResolvers<ContextType>;
  BillingRun?: BillingRunResolvers<ContextType>;
  BillingRunConnection?: BillingRunConnectionResolvers<ContextType>;
  BillingRunEdge?: BillingRunEdgeResolvers<ContextType>;
  BillingRunOver?: BillingRunOverResolvers<ContextType>;
  BillingRunOverlaps?: BillingRunOverlapsResolvers<ContextType>;
  BillingRunProgress?: BillingRunProgressResolvers<ContextType>;
  BillingRunStarted?: BillingRunStartedResolvers<ContextType>;
  BillingRunSteered?: BillingRunSteeredResolvers<ContextType>;
  BillingRunUnknown?: BillingRunUnknownResolvers<ContextType>;
  BillingTermsChanged?: BillingTermsChangedResolvers<ContextType>;
  ChangeBillingTermsResult?: ChangeBillingTermsResultResolvers<ContextType>;
  ChargeEstimate?: ChargeEstimateResolvers<ContextType>;
  ChargeLine?: ChargeLineResolvers<ContextType>;
  ChargePart?: ChargePartResolvers<ContextType>;
  ChargeSheet?: ChargeSheetResolvers<ContextType>;
  ChoosePaperlessResult?: ChoosePaperlessResultResolvers<ContextType>;
  CommonWater?: CommonWaterResolvers<ContextType>;
  Condominium?: CondominiumResolvers<ContextType>;
  CondominiumAgreed?: CondominiumAgreedResolvers<ContextType>;
  CondominiumDwelling?: CondominiumDwellingResolvers<ContextType>;
  CondominiumImpossible?: CondominiumImpossibleResolvers<ContextType>;
  Contract?: ContractResolvers<ContextType>;
  ContractNotBillable?: ContractNotBillableResolvers<ContextType>;
  ContractNotBilled?: ContractNotBilledResolvers<ContextType>;
  ContractsReleased?: ContractsReleasedResolvers<ContextType>;
  CubicMetres?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  DiscountAgreement?: DiscountAgreementResolvers<ContextType>;
  DiscountAlreadyGranted?: DiscountAlreadyGrantedResolvers<ContextType>;
  DiscountEnded?: DiscountEndedResolvers<ContextType>;
  DiscountGranted?: DiscountGrantedResolvers<ContextType>;
  DiscountNotOffered?: DiscountNotOfferedResolvers<ContextType>;
  DiscountRenewed?: DiscountRenewedResolvers<ContextType>;
  DiscountUnknown?: DiscountUnknownResolvers<ContextType>;
  DwellingShare?: DwellingShareResolvers<ContextType>;
  DwellingsImpossible?: DwellingsImpossibleResolvers<ContextType>;
  EndDiscountResult?: EndDiscountResultResolvers<ContextType>;
  FiscalDelay?: FiscalDelayResolvers<ContextType>;
  FiscalDelayConnection?: FiscalDelayConnectionResolvers<ContextType>;
  FiscalDelayEdge?: FiscalDelayEdgeResolvers<ContextType>;
  GoldenCase?: GoldenCaseResolvers<ContextType>;
  GrantDiscountResult?: GrantDiscountResultResolvers<ContextType>;
  Invoice?: InvoiceResolvers<ContextType>;
  InvoiceAlreadyReversed?: InvoiceAlreadyReversedResolvers<ContextType>;
  InvoiceConnection?: InvoiceConnectionResolvers<ContextType>;
  InvoiceEdge?: InvoiceEdgeResolvers<ContextType>;
  InvoiceNotReversed?: InvoiceNotReversedResolvers<ContextType>;
  InvoiceRebilled?: InvoiceRebilledResolvers<ContextType>;
  InvoiceReversed?: InvoiceReversedResolvers<ContextType>;
  InvoiceUnknown?: InvoiceUnknownResolvers<ContextType>;
  LeakAdjusted?: LeakAdjustedResolvers<ContextType>;
  LeakNotAdjustable?: LeakNotAdjustableResolvers<ContextType>;
  MetersUncrossed?: MetersUncrossedResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NothingToCompareWith?: NothingToCompareWithResolvers<ContextType>;
  OfferedDiscount?: OfferedDiscountResolvers<ContextType>;
  OperatingUnit?: OperatingUnitResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PaperlessChosen?: PaperlessChosenResolvers<ContextType>;
  Pesos?: GraphQLScalarType;
  PublishTariffResult?: PublishTariffResultResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RebillResult?: RebillResultResolvers<ContextType>;
  Refusal?: RefusalResolvers<ContextType>;
  ReleaseContractsResult?: ReleaseContractsResultResolvers<ContextType>;
  RenewDiscountResult?: RenewDiscountResultResolvers<ContextType>;
  ReverseInvoiceResult?: ReverseInvoiceResultResolvers<ContextType>;
  SaveTariffResult?: SaveTariffResultResolvers<ContextType>;
  SimulateTariffResult?: SimulateTariffResultResolvers<ContextType>;
  SimulatedChange?: SimulatedChangeResolvers<ContextType>;
  SimulatedGroup?: SimulatedGroupResolvers<ContextType>;
  SimulatedTenth?: SimulatedTenthResolvers<ContextType>;
  SimulationLeftOut?: SimulationLeftOutResolvers<ContextType>;
  StartBillingRunResult?: StartBillingRunResultResolvers<ContextType>;
  SteerBillingRunResult?: SteerBillingRunResultResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  TariffAlreadyPublished?: TariffAlreadyPublishedResolvers<ContextType>;
  TariffCheck?: TariffCheckResolvers<ContextType>;
  TariffClassUnknown?: TariffClassUnknownResolvers<ContextType>;
  TariffDoubt?: TariffDoubtResolvers<ContextType>;
  TariffMistake?: TariffMistakeResolvers<ContextType>;
  TariffMistaken?: TariffMistakenResolvers<ContextType>;
  TariffPeriodTaken?: TariffPeriodTakenResolvers<ContextType>;
  TariffPublished?: TariffPublishedResolvers<ContextType>;
  TariffSaved?: TariffSavedResolvers<ContextType>;
  TariffSimulation?: TariffSimulationResolvers<ContextType>;
  TariffSimulationStarted?: TariffSimulationStartedResolvers<ContextType>;
  TariffStep?: TariffStepResolvers<ContextType>;
  TariffUnknown?: TariffUnknownResolvers<ContextType>;
  TariffVersion?: TariffVersionResolvers<ContextType>;
  TariffVersionConnection?: TariffVersionConnectionResolvers<ContextType>;
  TariffVersionEdge?: TariffVersionEdgeResolvers<ContextType>;
  UncrossMetersResult?: UncrossMetersResultResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = BillingContext> = {
  auth?: AuthDirectiveResolver<any, any, ContextType>;
};
