import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ContractBill } from '../store/ledger/ledger-bill.ts';
import type { Movement } from '../store/ledger/movements.ts';
import type { OpenInvoice } from '../store/ledger/open-invoices.ts';
import type { PostedMoney } from '../store/ledger/payment.ts';
import type { PayingContract } from '../domain/paying-contract.ts';
import type { NamedAllotment } from '../store/ledger/allotment.ts';
import type { PaymentPlan as PaymentPlanModel } from '../domain/plan/plan.ts';
import type { PaymentsContext } from '../loaders.ts';
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
  /** A calendar day, `YYYY-MM-DD`, in America/Mexico_City. */
  Date: { input: string; output: string; }
  /** An instant in UTC, ISO 8601 with milliseconds: `2026-11-20T18:30:00.000Z`. */
  DateTime: { input: Date; output: Date; }
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

/** Which reference is taken back. */
export type CancelPaymentReferenceInput = {
  /** Of a contract of yours. */
  referenceId: Scalars['ID']['input'];
};

/** The reference, or what stands in the way. */
export type CancelPaymentReferenceResult = PayableUnknown | PaymentReferenceCancelled | PaymentReferenceClosed;

/** Which plan is taken back. */
export type CancelPlanInput = {
  /** The plan. */
  id: Scalars['ID']['input'];
  /** Why, in Spanish. */
  reason: Scalars['String']['input'];
};

/** The card was charged, or its bank wants to ask first (`continueAt`). */
export type CardCharged = {
  __typename?: 'CardCharged';
  /** As it is now. */
  reference: PaymentReference;
};

/** The issuer said no. The message says why, and what to do. */
export type CardDeclined = Refusal & {
  __typename?: 'CardDeclined';
  message: Scalars['String']['output'];
  /** Another card may be tried. */
  reference: PaymentReference;
};

/** Where a card becomes a token. */
export type CardTokenizer = {
  __typename?: 'CardTokenizer';
  /** The provider's public key. */
  publicKey: Scalars['String']['output'];
  /** Address to which the browser sends the card, and nobody else does. */
  url: Scalars['String']['output'];
};

/** The plan, or what stands in the way. */
export type ChangePlanResult = PlanChanged | PlanNotOpen | PlanUnknown;

/** Supply contract of one service point. */
export type Contract = {
  __typename?: 'Contract';
  id: Scalars['ID']['output'];
  /** What is paid and owed, and how it can be paid; null where its bills are not yours to see, or it is not known yet. */
  payments?: Maybe<PaymentAccount>;
};

/** What is to be paid, and how. */
export type CreatePaymentReferenceInput = {
  /** Another amount than what is owed; left out: all of it. More than is owed becomes a credit. */
  amount?: InputMaybe<Scalars['Pesos']['input']>;
  /** The contract; left out with a `payableKey`. */
  contractId?: InputMaybe<Scalars['ID']['input']>;
  /** Chosen by the caller (a UUID), so that a repeated request does no harm. */
  id: Scalars['ID']['input'];
  /** The instalment of a payment plan; left out: none. */
  instalmentId?: InputMaybe<Scalars['ID']['input']>;
  /** Which bills; left out: all that is owed. */
  invoiceIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** By which way. */
  method: PaymentMethod;
  /** What `findPayable` gave, for who is not signed in. */
  payableKey?: InputMaybe<Scalars['String']['input']>;
};

/** The reference, or what stands in the way. */
export type CreatePaymentReferenceResult = NothingToPay | PayableUnknown | PaymentAmountImpossible | PaymentProviderDown | PaymentReferenceCreated;

/** Yes or no to a plan. */
export type DecidePlanInput = {
  /** Yes or no. */
  approve: Scalars['Boolean']['input'];
  /** The plan. */
  id: Scalars['ID']['input'];
  /** For its resident, in Spanish, where it is no. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** What whoever pays without signing in knows. */
export type FindPayableInput = {
  /** As printed on bills. */
  contractNumber: Scalars['String']['input'];
  /** What was to be paid by its last bill, or the number of its meter, as printed on it. */
  holderCheck: Scalars['String']['input'];
};

/** What is owed, or what stands in the way. */
export type FindPayableResult = PayableFound | PayableUnknown | TooManyPayableTries;

/** A bill (recibo): what is owed for a period. It never changes: a wrong one is reversed and issued anew. */
export type Invoice = {
  __typename?: 'Invoice';
  id: Scalars['ID']['output'];
  /** What is still to be paid of it, and what was paid; null where it is not yours to see, or the ledger does not know it. */
  settlement?: Maybe<InvoiceSettlement>;
};

/** What became of a bill in the ledger. */
export type InvoiceSettlement = {
  __typename?: 'InvoiceSettlement';
  /** That of the bill. */
  id: Scalars['ID']['output'];
  /** What is still to be paid of it. */
  open: Scalars['Pesos']['output'];
  /** What was paid of it. */
  paid: Scalars['Pesos']['output'];
  /** When the last of it was paid; null while something is open. */
  settledAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Something that moved what a contract owes. */
export type LedgerMovement = {
  __typename?: 'LedgerMovement';
  /** What was owed rose by so much; negative where it fell. */
  amount: Scalars['Pesos']['output'];
  /** When it happened. */
  at: Scalars['DateTime']['output'];
  /** What was owed afterwards; negative for a credit. */
  balance: Scalars['Pesos']['output'];
  /** Of the ledger's transaction. */
  id: Scalars['ID']['output'];
  /** The bill that it is of; null where it is of none, or of several. */
  invoice?: Maybe<Invoice>;
  /** What it was. */
  kind: LedgerMovementKind;
  /** The payment that it is of; null where it is of none. */
  payment?: Maybe<Payment>;
  /** In one Spanish sentence: `Pago en OXXO`. */
  title: Scalars['String']['output'];
};

/** A page of movements. */
export type LedgerMovementConnection = {
  __typename?: 'LedgerMovementConnection';
  /** The movements of the page with their places in the list. */
  edges: Array<LedgerMovementEdge>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** A movement and its place in the list. */
export type LedgerMovementEdge = {
  __typename?: 'LedgerMovementEdge';
  /** Give it as `after` to go on behind it. */
  cursor: Scalars['String']['output'];
  /** The movement. */
  node: LedgerMovement;
};

/** What can move what a contract owes. */
export type LedgerMovementKind =
  /** A bill was issued. */
  | 'CHARGE'
  /** A bill was taken back. */
  | 'CHARGE_REVERSED'
  /** A part of a debt is asked for no more. */
  | 'FORGIVEN'
  /** Money came in. */
  | 'PAYMENT'
  /** The bank took a card payment back, and gave it again. */
  | 'PAYMENT_RESTORED'
  /** A payment was taken back: it was a mistake, or the bank took it. */
  | 'PAYMENT_TAKEN_BACK'
  /** Money was given back. */
  | 'REFUND';

/** What can be done. Who repeats a request with the same id does no harm. */
export type Mutation = {
  __typename?: 'Mutation';
  /** Takes a reference back that nobody has paid. */
  cancelPaymentReference: CancelPaymentReferenceResult;
  /** Takes a plan back: its people while it waits, staff as long as it is not over. */
  cancelPlan: ChangePlanResult;
  /** Makes what is needed to pay: a number for OXXO, a CLABE, a CoDi code or a card payment that waits for its card. It takes the place of an older one for the same. */
  createPaymentReference: CreatePaymentReferenceResult;
  /** Says yes or no to a plan that waits. */
  decidePlan: ChangePlanResult;
  /**
   * Finds what a contract owes for whoever wants to pay it without signing in. Tells the amount and nothing else; whoever tries
   * too often has to wait.
   */
  findPayable: FindPayableResult;
  /** Charges a card for a reference. A declined card may be followed by another one. */
  payByCard: PayByCardResult;
  /** Asks to pay all that a contract owes in instalments: agreed on at once where the terms allow it, else staff decide. */
  requestPlan: RequestPlanResult;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationCancelPaymentReferenceArgs = {
  input: CancelPaymentReferenceInput;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationCancelPlanArgs = {
  input: CancelPlanInput;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationCreatePaymentReferenceArgs = {
  input: CreatePaymentReferenceInput;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationDecidePlanArgs = {
  input: DecidePlanInput;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationFindPayableArgs = {
  input: FindPayableInput;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationPayByCardArgs = {
  input: PayByCardInput;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationRequestPlanArgs = {
  input: RequestPlanInput;
};

/** Nothing is owed of it. */
export type NothingToPay = Refusal & {
  __typename?: 'NothingToPay';
  message: Scalars['String']['output'];
};

/** What is open of a bill. */
export type OpenBill = {
  __typename?: 'OpenBill';
  /** Last day to pay. */
  dueOn: Scalars['Date']['output'];
  /** The part of what is open that is disputed: it need not be paid meanwhile. */
  held: Scalars['Pesos']['output'];
  /** The bill. */
  invoice: Invoice;
  /** As printed on it. */
  invoiceNumber: Scalars['String']['output'];
  /** What is still to be paid of it. */
  open: Scalars['Pesos']['output'];
  /** First day of its period. */
  periodFrom: Scalars['Date']['output'];
  /** The day after its last. */
  periodTo: Scalars['Date']['output'];
  /** The part of what is open that is surcharge for late payment. */
  surcharge: Scalars['Pesos']['output'];
  /** What it came to. */
  total: Scalars['Pesos']['output'];
};

/** Where a page of a list ends. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** What to hand over as `after` for the next page; null when the page is empty. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether more follow. */
  hasNextPage: Scalars['Boolean']['output'];
};

/** A card for a reference. */
export type PayByCardInput = {
  /** What the provider made of the card in the browser; never the card itself. */
  cardToken: Scalars['String']['input'];
  /** Of a reference that was made without signing in. */
  key?: InputMaybe<Scalars['String']['input']>;
  /** A reference of method CARD. */
  referenceId: Scalars['ID']['input'];
  /** Chosen by the caller (a UUID) for this try, so that a repeated request charges once. */
  tryId: Scalars['ID']['input'];
};

/** What came of it, or what stands in the way. */
export type PayByCardResult = CardCharged | CardDeclined | PayableUnknown | PaymentProviderDown | PaymentReferenceClosed;

/** A contract that can be paid. */
export type PayableFound = {
  __typename?: 'PayableFound';
  /** What is owed; nothing else is told. */
  owed: Scalars['Pesos']['output'];
  /** Give it when the reference is made; it holds for a quarter of an hour. */
  payableKey: Scalars['String']['output'];
};

/** No contract fits, or it is not yours. Which of both is not told. */
export type PayableUnknown = Refusal & {
  __typename?: 'PayableUnknown';
  message: Scalars['String']['output'];
};

/** Money that came in. */
export type Payment = {
  __typename?: 'Payment';
  /** To which bills it went, in that order. */
  allotments: Array<PaymentAllotment>;
  /** How much. */
  amount: Scalars['Pesos']['output'];
  /** By which way. */
  channel: PaymentChannel;
  /** What went to no bill: the contract's credit. */
  credit: Scalars['Pesos']['output'];
  /** What whoever paid can show: the number of the receipt. */
  folio: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  /** When it was paid, as the provider says. */
  paidAt: Scalars['DateTime']['output'];
  /** By which reference it came; null where by none. */
  reference?: Maybe<PaymentReference>;
  /** What became of it. */
  state: PaymentState;
};

/** What is paid and owed of a contract. Holder, OWNER and TENANT see it, and staff of its office. */
export type PaymentAccount = {
  __typename?: 'PaymentAccount';
  /** Whose it is. */
  contract?: Maybe<Contract>;
  /** What was paid beyond what was owed: the next bill takes it. */
  credit: Scalars['Pesos']['output'];
  /** That of the contract. */
  id: Scalars['ID']['output'];
  /** Payments, bills and corrections in order, the newest first. */
  movements: LedgerMovementConnection;
  /** Bills of which something is open, the oldest first. */
  openBills: Array<OpenBill>;
  /** The part of it whose last day to pay is over. */
  overdue: Scalars['Pesos']['output'];
  /** What is to be paid now, all bills together; never below zero. */
  owed: Scalars['Pesos']['output'];
  /** The payment plan (convenio) that waits or is in force, else the last one; null when there never was one. */
  plan?: Maybe<PaymentPlan>;
  /** On what conditions what is owed can be paid in instalments. */
  planOffer: PlanOffer;
  /** References, the newest first: those that wait, and what became of the others. */
  references: PaymentReferenceConnection;
};


/** What is paid and owed of a contract. Holder, OWNER and TENANT see it, and staff of its office. */
export type PaymentAccountMovementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What is paid and owed of a contract. Holder, OWNER and TENANT see it, and staff of its office. */
export type PaymentAccountReferencesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A part of a payment that went to a bill. */
export type PaymentAllotment = {
  __typename?: 'PaymentAllotment';
  /** How much of it. */
  amount: Scalars['Pesos']['output'];
  /** The bill. */
  invoice: Invoice;
  /** As printed on it. */
  invoiceNumber: Scalars['String']['output'];
};

/** The amount is under or over what the way allows, or the bills are not of the contract. */
export type PaymentAmountImpossible = Refusal & {
  __typename?: 'PaymentAmountImpossible';
  message: Scalars['String']['output'];
};

/** Ways by which money comes in. */
export type PaymentChannel =
  /** Credit or debit card. */
  | 'CARD'
  /** Cash at another store. */
  | 'CASH_NETWORK'
  /** CoDi, by the bank's app. */
  | 'CODI'
  /** A cash desk of the utility. */
  | 'DESK'
  /** Direct debit (domiciliación). */
  | 'DIRECT_DEBIT'
  /** Cash at OXXO. */
  | 'OXXO'
  /** Bank transfer. */
  | 'SPEI';

/** What a reference is for. */
export type PaymentCover =
  /** All that the contract owes, or an amount of one's choice. */
  | 'BALANCE'
  /** An instalment of a payment plan. */
  | 'INSTALMENT'
  /** Certain bills. */
  | 'INVOICES';

/** Ways to pay by oneself. */
export type PaymentMethod =
  /** Credit or debit card. */
  | 'CARD'
  /** Cash at another store. */
  | 'CASH_NETWORK'
  /** CoDi, by the bank's app. */
  | 'CODI'
  /** Cash at OXXO. */
  | 'OXXO'
  /** Bank transfer. */
  | 'SPEI';

/** A way to pay, with what goes with it. */
export type PaymentMethodOffer = {
  __typename?: 'PaymentMethodOffer';
  /** How long a reference holds, in hours; null where it does not end. */
  holdsHours?: Maybe<Scalars['Int']['output']>;
  /** The least that can be paid by it. */
  least: Scalars['Pesos']['output'];
  /** Which. */
  method: PaymentMethod;
  /** The most that can be paid by it at once; null where there is no limit. */
  most?: Maybe<Scalars['Pesos']['output']>;
  /** How long the money takes until it shows, in Spanish: `En minutos`. */
  settles: Scalars['String']['output'];
  /** Stores in which it can be paid; empty where it is in none. */
  stores: Array<Scalars['String']['output']>;
};

/** An agreement (convenio) to pay what a contract owes in instalments. */
export type PaymentPlan = {
  __typename?: 'PaymentPlan';
  /** Whose it is. */
  account?: Maybe<PaymentAccount>;
  /** When it was agreed on; null until then. */
  agreedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where the agreement is to be had as a PDF; null until it is agreed on. */
  agreement?: Maybe<Scalars['String']['output']>;
  /** Why somebody of the office has to say yes, in Spanish. */
  approvalReasons: Array<Scalars['String']['output']>;
  /** When it was asked for. */
  askedAt: Scalars['DateTime']['output'];
  /** The bills that it covers. */
  bills: Array<PlanBill>;
  /** As printed on bills; null where it is not known. */
  contractNumber?: Maybe<Scalars['String']['output']>;
  /** What is paid in all. */
  debt: Scalars['Pesos']['output'];
  /** Why, in Spanish; null where it was kept. */
  endReason?: Maybe<Scalars['String']['output']>;
  /** When it was kept, broken, refused or cancelled; null until then. */
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  id: Scalars['ID']['output'];
  /** In order. */
  instalments: Array<PlanInstalment>;
  /** What is to be paid next; null where nothing is. */
  next?: Maybe<PlanInstalment>;
  /** What is paid by now, by whichever reference. */
  paid: Scalars['Pesos']['output'];
  /** How often an instalment falls due. */
  rhythm: PlanRhythm;
  /** What became of it. */
  state: PaymentPlanState;
  /** Whether surcharge is still computed on what it covers. */
  surchargeGoesOn: Scalars['Boolean']['output'];
};

/** A page of payment plans. */
export type PaymentPlanConnection = {
  __typename?: 'PaymentPlanConnection';
  /** The plans of the page with their places in the list. */
  edges: Array<PaymentPlanEdge>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** A payment plan and its place in the list. */
export type PaymentPlanEdge = {
  __typename?: 'PaymentPlanEdge';
  /** Give it as `after` to go on behind it. */
  cursor: Scalars['String']['output'];
  /** The plan. */
  node: PaymentPlan;
};

/** What became of a payment plan. */
export type PaymentPlanState =
  /** It is in force. */
  | 'AGREED'
  /** It waits for the office. */
  | 'ASKED'
  /** It was not kept: what is owed is due at once. */
  | 'BROKEN'
  /** It was taken back. */
  | 'CANCELLED'
  /** All of it was paid. */
  | 'KEPT'
  /** The office said no. */
  | 'REFUSED';

/** The provider of this way does not answer; others may. */
export type PaymentProviderDown = Refusal & {
  __typename?: 'PaymentProviderDown';
  message: Scalars['String']['output'];
  /** Ways that are open meanwhile. */
  others: Array<PaymentMethod>;
};

/** What somebody pays with: a number, a CLABE, a code, a card payment. */
export type PaymentReference = {
  __typename?: 'PaymentReference';
  /** What is to be paid. */
  amount: Scalars['Pesos']['output'];
  /** The bank of the CLABE; null where it is none. */
  bank?: Maybe<Scalars['String']['output']>;
  /** What the barcode holds; null where there is none. */
  barcode?: Maybe<Scalars['String']['output']>;
  /** Who gets the money, as the bank shows it. */
  beneficiary?: Maybe<Scalars['String']['output']>;
  /** The bills that it is for, where it is for bills; as they were when it was made. */
  bills: Array<ReferencedBill>;
  /** CLABE of 18 digits; null where it is none. */
  clabe?: Maybe<Scalars['String']['output']>;
  /** What the CoDi code holds; null where it is none. */
  codiPayload?: Maybe<Scalars['String']['output']>;
  /** Where the bank wants to ask its customer (3-D Secure), or the provider's own page; null where nowhere. */
  continueAt?: Maybe<Scalars['String']['output']>;
  /** Number of the contract, as printed on bills; its last four digits for who made it without signing in. */
  contractNumber: Scalars['String']['output'];
  /** What it is for. */
  covers: PaymentCover;
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Why a card was declined, and what to do, in Spanish; null where it was not. */
  declinedBecause?: Maybe<Scalars['String']['output']>;
  /** When it ends; null where it does not. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  id: Scalars['ID']['output'];
  /** What to do, step by step, in Spanish. */
  instructions: Array<Scalars['String']['output']>;
  /** By which way it is paid. */
  method: PaymentMethod;
  /** What a person reads out or types: the number for OXXO, the CLABE, in groups; null for cards and CoDi. */
  number?: Maybe<Scalars['String']['output']>;
  /** What was paid so far. */
  paid: Scalars['Pesos']['output'];
  /** What was paid by it, the oldest first. */
  payments: Array<Payment>;
  /** The one that took its place; null where none did. */
  replacedBy?: Maybe<PaymentReference>;
  /** What became of it. */
  state: PaymentReferenceState;
  /** Stores in which it can be paid; empty where it is in none. */
  stores: Array<Scalars['String']['output']>;
};

/** It cannot be paid any more. */
export type PaymentReferenceCancelled = {
  __typename?: 'PaymentReferenceCancelled';
  /** As it is now. */
  reference: PaymentReference;
};

/** It is paid, over or taken back: nothing is charged. */
export type PaymentReferenceClosed = Refusal & {
  __typename?: 'PaymentReferenceClosed';
  message: Scalars['String']['output'];
  /** As it is now. */
  reference: PaymentReference;
};

/** A page of references. */
export type PaymentReferenceConnection = {
  __typename?: 'PaymentReferenceConnection';
  /** The references of the page with their places in the list. */
  edges: Array<PaymentReferenceEdge>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** It can be paid. */
export type PaymentReferenceCreated = {
  __typename?: 'PaymentReferenceCreated';
  /** With which it is read without signing in; null for who is signed in. */
  key?: Maybe<Scalars['String']['output']>;
  /** The reference. */
  reference: PaymentReference;
};

/** A reference and its place in the list. */
export type PaymentReferenceEdge = {
  __typename?: 'PaymentReferenceEdge';
  /** Give it as `after` to go on behind it. */
  cursor: Scalars['String']['output'];
  /** The reference. */
  node: PaymentReference;
};

/** What became of a reference. */
export type PaymentReferenceState =
  /** It was taken back. */
  | 'CANCELLED'
  /** The card was declined; another one may be tried. */
  | 'DECLINED'
  /** Its time is over. */
  | 'EXPIRED'
  /** It is paid. */
  | 'PAID'
  /** A part of it is paid; the rest can be. */
  | 'PARTLY_PAID'
  /** Another one took its place. */
  | 'REPLACED'
  /** It can be paid. */
  | 'WAITING';

/** What became of a payment. */
export type PaymentState =
  /** A part of it was given back. */
  | 'PARTLY_REFUNDED'
  /** It counts. */
  | 'POSTED'
  /** All of it was given back. */
  | 'REFUNDED'
  /** It was taken back: a mistake, or the bank took it. */
  | 'TAKEN_BACK';

/** It is in force. */
export type PlanAgreed = {
  __typename?: 'PlanAgreed';
  /** As it is kept. */
  plan: PaymentPlan;
};

/** It waits for the office. */
export type PlanAsked = {
  __typename?: 'PlanAsked';
  /** As it is kept. */
  plan: PaymentPlan;
};

/** A bill that a plan covers. */
export type PlanBill = {
  __typename?: 'PlanBill';
  /** What was open of it and not disputed when the plan was asked for. */
  covered: Scalars['Pesos']['output'];
  /** The bill. */
  invoice: Invoice;
  /** As printed on it. */
  invoiceNumber: Scalars['String']['output'];
};

/** It is done. */
export type PlanChanged = {
  __typename?: 'PlanChanged';
  /** As it is now. */
  plan: PaymentPlan;
};

/** The terms do not allow it. The message says why, and what would do. */
export type PlanImpossible = Refusal & {
  __typename?: 'PlanImpossible';
  /** The least that is paid first; null where that is not what stands in the way. */
  leastDownPayment?: Maybe<Scalars['Pesos']['output']>;
  message: Scalars['String']['output'];
  /** The most instalments; null where that is not what stands in the way. */
  mostInstalments?: Maybe<Scalars['Int']['output']>;
};

/** There is one already: a contract has one at a time. */
export type PlanInForce = Refusal & {
  __typename?: 'PlanInForce';
  message: Scalars['String']['output'];
  /** The one that there is. */
  plan: PaymentPlan;
};

/** A payment of a plan. */
export type PlanInstalment = {
  __typename?: 'PlanInstalment';
  /** How much. */
  amount: Scalars['Pesos']['output'];
  /** Last day to pay it. */
  dueOn: Scalars['Date']['output'];
  /** For a reference that pays it. */
  id: Scalars['ID']['output'];
  /** 0 is the first payment. */
  number: Scalars['Int']['output'];
  /** What of it is paid. */
  paid: Scalars['Pesos']['output'];
  /** How it stands. */
  state: PlanInstalmentState;
};

/** How an instalment stands. */
export type PlanInstalmentState =
  /** Its day is over. */
  | 'LATE'
  /** It is to be paid. */
  | 'OPEN'
  /** It is paid. */
  | 'PAID'
  /** A part of it is paid. */
  | 'PARTLY_PAID';

/** It is not in a state for that any more. */
export type PlanNotOpen = Refusal & {
  __typename?: 'PlanNotOpen';
  message: Scalars['String']['output'];
  /** As it is now. */
  plan: PaymentPlan;
};

/** On what conditions a debt can be paid in instalments. */
export type PlanOffer = {
  __typename?: 'PlanOffer';
  /** What both sides undertake, in Spanish, one sentence each. */
  conditions: Array<Scalars['String']['output']>;
  /** All that is owed and not disputed: what a plan would be over. */
  debt: Scalars['Pesos']['output'];
  /** Why there can be no plan now, in Spanish; null where there can. */
  impossibleBecause?: Maybe<Scalars['String']['output']>;
  /** The least that is paid first. */
  leastDownPayment: Scalars['Pesos']['output'];
  /** How often, and in how many instalments at most. */
  rhythms: Array<PlanRhythmOffer>;
  /** Whether surcharge is still computed on what the plan covers. */
  surchargeGoesOn: Scalars['Boolean']['output'];
};

/** How often an instalment falls due. */
export type PlanRhythm =
  /** On the 15th and the last of each month. */
  | 'FORTNIGHTLY'
  /** Once a month. */
  | 'MONTHLY'
  /** Every week. */
  | 'WEEKLY';

/** How often instalments may fall due. */
export type PlanRhythmOffer = {
  __typename?: 'PlanRhythmOffer';
  /** The first payment not counted. */
  mostInstalments: Scalars['Int']['output'];
  /** How often. */
  rhythm: PlanRhythm;
};

/** What paying in instalments would look like: the amounts sum up to the debt. */
export type PlanSimulation = {
  __typename?: 'PlanSimulation';
  /** Why, in Spanish. */
  approvalReasons: Array<Scalars['String']['output']>;
  /** What is paid in all. */
  debt: Scalars['Pesos']['output'];
  /** In order. */
  instalments: Array<PlannedInstalment>;
  /** Whether somebody of the office would have to say yes. */
  needsApproval: Scalars['Boolean']['output'];
};

/** No such contract or plan, or it is not yours. */
export type PlanUnknown = Refusal & {
  __typename?: 'PlanUnknown';
  message: Scalars['String']['output'];
};

/** How somebody would pay in instalments. */
export type PlanWishInput = {
  /** What is paid first; left out: the least. */
  downPayment?: InputMaybe<Scalars['Pesos']['input']>;
  /** The first payment not counted. */
  instalments: Scalars['Int']['input'];
  /** How often. */
  rhythm: PlanRhythm;
};

/** A payment that would be due. */
export type PlannedInstalment = {
  __typename?: 'PlannedInstalment';
  /** How much. */
  amount: Scalars['Pesos']['output'];
  /** A working day. */
  dueOn: Scalars['Date']['output'];
  /** 0 is the first payment. */
  number: Scalars['Int']['output'];
};

/** What can be asked. Nothing here changes anything. */
export type Query = {
  __typename?: 'Query';
  /** Where the browser turns a card into a token, so that no card number reaches the utility; null while no card is taken. */
  cardTokenizer?: Maybe<CardTokenizer>;
  /** A payment by id; null when there is none, or it is not yours to see. */
  payment?: Maybe<Payment>;
  /** Ways to pay that are open now, with their limits. */
  paymentMethods: Array<PaymentMethodOffer>;
  /** A payment plan (convenio) by id; null when there is none, or it is not yours to see. */
  paymentPlan?: Maybe<PaymentPlan>;
  /** Payment plans of one's offices, the newest first. */
  paymentPlans: PaymentPlanConnection;
  /**
   * A payment reference by id; null when there is none, or it is not yours to see. Who made one without signing in reads it with
   * the key that they got with it.
   */
  paymentReference?: Maybe<PaymentReference>;
  /** What paying what a contract owes in instalments would look like. Nothing is agreed on. */
  simulatePlan: SimulatePlanResult;
};


/** What can be asked. Nothing here changes anything. */
export type QueryPaymentArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. Nothing here changes anything. */
export type QueryPaymentPlanArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. Nothing here changes anything. */
export type QueryPaymentPlansArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  state?: InputMaybe<PaymentPlanState>;
};


/** What can be asked. Nothing here changes anything. */
export type QueryPaymentReferenceArgs = {
  id: Scalars['ID']['input'];
  key?: InputMaybe<Scalars['String']['input']>;
};


/** What can be asked. Nothing here changes anything. */
export type QuerySimulatePlanArgs = {
  contractId: Scalars['ID']['input'];
  wish: PlanWishInput;
};

/** A bill that a reference is for. */
export type ReferencedBill = {
  __typename?: 'ReferencedBill';
  /** What was open of it then. */
  amount: Scalars['Pesos']['output'];
  /** The bill; null for who may not see it. */
  invoice?: Maybe<Invoice>;
  /** As printed on it. */
  invoiceNumber: Scalars['String']['output'];
};

/** What every mutation answers with when the business says no: a sentence that says what stands in the way and what to do. */
export type Refusal = {
  /** In Spanish, for the person who asked. */
  message: Scalars['String']['output'];
};

/** A plan that is asked for. */
export type RequestPlanInput = {
  /** The contract whose debt it is. */
  contractId: Scalars['ID']['input'];
  /** What is paid first; left out: the least. */
  downPayment?: InputMaybe<Scalars['Pesos']['input']>;
  /** Chosen by the caller (a UUID), so that a repeated request does no harm. */
  id: Scalars['ID']['input'];
  /** The first payment not counted. */
  instalments: Scalars['Int']['input'];
  /** How often. */
  rhythm: PlanRhythm;
};

/** The plan, or what stands in the way. */
export type RequestPlanResult = PlanAgreed | PlanAsked | PlanImpossible | PlanInForce | PlanUnknown;

/** The instalments, or what stands in the way. */
export type SimulatePlanResult = PlanImpossible | PlanSimulation | PlanUnknown;

/** What can be followed as it happens. Each ends when the right to see it does. */
export type Subscription = {
  __typename?: 'Subscription';
  /** A reference as it is paid, expires or is replaced: first as it is, then at each change. */
  paymentUpdated: PaymentReference;
};


/** What can be followed as it happens. Each ends when the right to see it does. */
export type SubscriptionPaymentUpdatedArgs = {
  key?: InputMaybe<Scalars['String']['input']>;
  referenceId: Scalars['ID']['input'];
};

/** Too many tries. */
export type TooManyPayableTries = Refusal & {
  __typename?: 'TooManyPayableTries';
  message: Scalars['String']['output'];
  /** When it may be tried again. */
  tryAgainAt: Scalars['DateTime']['output'];
};



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
  Contract: Contract;
  Invoice: Invoice;
  Payment: Payment;
  PaymentAccount: PaymentAccount;
  PaymentPlan: PaymentPlan;
  PaymentReference: PaymentReference;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Contract:
    ( { __typename: 'Contract' }
    & GraphQLRecursivePick<FederationTypes['Contract'], {"id":true}> );
  Invoice:
    ( { __typename: 'Invoice' }
    & GraphQLRecursivePick<FederationTypes['Invoice'], {"id":true}> );
  Payment:
    ( { __typename: 'Payment' }
    & GraphQLRecursivePick<FederationTypes['Payment'], {"id":true}> );
  PaymentAccount:
    ( { __typename: 'PaymentAccount' }
    & GraphQLRecursivePick<FederationTypes['PaymentAccount'], {"id":true}> );
  PaymentPlan:
    ( { __typename: 'PaymentPlan' }
    & GraphQLRecursivePick<FederationTypes['PaymentPlan'], {"id":true}> );
  PaymentReference:
    ( { __typename: 'PaymentReference' }
    & GraphQLRecursivePick<FederationTypes['PaymentReference'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  CancelPaymentReferenceResult:
    | ( PayableUnknown )
    | ( Omit<PaymentReferenceCancelled, 'reference'> & { reference: _RefType['PaymentReference'] } )
    | ( Omit<PaymentReferenceClosed, 'reference'> & { reference: _RefType['PaymentReference'] } )
  ;
  ChangePlanResult:
    | ( Omit<PlanChanged, 'plan'> & { plan: _RefType['PaymentPlan'] } )
    | ( Omit<PlanNotOpen, 'plan'> & { plan: _RefType['PaymentPlan'] } )
    | ( PlanUnknown )
  ;
  CreatePaymentReferenceResult:
    | ( NothingToPay )
    | ( PayableUnknown )
    | ( PaymentAmountImpossible )
    | ( PaymentProviderDown )
    | ( Omit<PaymentReferenceCreated, 'reference'> & { reference: _RefType['PaymentReference'] } )
  ;
  FindPayableResult:
    | ( PayableFound )
    | ( PayableUnknown )
    | ( TooManyPayableTries )
  ;
  PayByCardResult:
    | ( Omit<CardCharged, 'reference'> & { reference: _RefType['PaymentReference'] } )
    | ( Omit<CardDeclined, 'reference'> & { reference: _RefType['PaymentReference'] } )
    | ( PayableUnknown )
    | ( PaymentProviderDown )
    | ( Omit<PaymentReferenceClosed, 'reference'> & { reference: _RefType['PaymentReference'] } )
  ;
  RequestPlanResult:
    | ( Omit<PlanAgreed, 'plan'> & { plan: _RefType['PaymentPlan'] } )
    | ( Omit<PlanAsked, 'plan'> & { plan: _RefType['PaymentPlan'] } )
    | ( PlanImpossible )
    | ( Omit<PlanInForce, 'plan'> & { plan: _RefType['PaymentPlan'] } )
    | ( PlanUnknown )
  ;
  SimulatePlanResult:
    | ( PlanImpossible )
    | ( PlanSimulation )
    | ( PlanUnknown )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Refusal:
    | ( Omit<CardDeclined, 'reference'> & { reference: _RefType['PaymentReference'] } )
    | ( NothingToPay )
    | ( PayableUnknown )
    | ( PaymentAmountImpossible )
    | ( PaymentProviderDown )
    | ( Omit<PaymentReferenceClosed, 'reference'> & { reference: _RefType['PaymentReference'] } )
    | ( PlanImpossible )
    | ( Omit<PlanInForce, 'plan'> & { plan: _RefType['PaymentPlan'] } )
    | ( Omit<PlanNotOpen, 'plan'> & { plan: _RefType['PaymentPlan'] } )
    | ( PlanUnknown )
    | ( TooManyPayableTries )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Access: Access;
  CancelPaymentReferenceInput: CancelPaymentReferenceInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  CancelPaymentReferenceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CancelPaymentReferenceResult']>;
  CancelPlanInput: CancelPlanInput;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  CardCharged: ResolverTypeWrapper<Omit<CardCharged, 'reference'> & { reference: ResolversTypes['PaymentReference'] }>;
  CardDeclined: ResolverTypeWrapper<Omit<CardDeclined, 'reference'> & { reference: ResolversTypes['PaymentReference'] }>;
  CardTokenizer: ResolverTypeWrapper<CardTokenizer>;
  ChangePlanResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChangePlanResult']>;
  Contract: ResolverTypeWrapper<{ readonly id: string }>;
  CreatePaymentReferenceInput: CreatePaymentReferenceInput;
  CreatePaymentReferenceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreatePaymentReferenceResult']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DecidePlanInput: DecidePlanInput;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  FindPayableInput: FindPayableInput;
  FindPayableResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['FindPayableResult']>;
  Invoice: ResolverTypeWrapper<{ readonly id: string }>;
  InvoiceSettlement: ResolverTypeWrapper<ContractBill>;
  LedgerMovement: ResolverTypeWrapper<Movement>;
  LedgerMovementConnection: ResolverTypeWrapper<Omit<LedgerMovementConnection, 'edges'> & { edges: Array<ResolversTypes['LedgerMovementEdge']> }>;
  LedgerMovementEdge: ResolverTypeWrapper<Omit<LedgerMovementEdge, 'node'> & { node: ResolversTypes['LedgerMovement'] }>;
  LedgerMovementKind: LedgerMovementKind;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NothingToPay: ResolverTypeWrapper<NothingToPay>;
  OpenBill: ResolverTypeWrapper<OpenInvoice>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PayByCardInput: PayByCardInput;
  PayByCardResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PayByCardResult']>;
  PayableFound: ResolverTypeWrapper<PayableFound>;
  PayableUnknown: ResolverTypeWrapper<PayableUnknown>;
  Payment: ResolverTypeWrapper<PostedMoney>;
  PaymentAccount: ResolverTypeWrapper<PayingContract>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  PaymentAllotment: ResolverTypeWrapper<NamedAllotment>;
  PaymentAmountImpossible: ResolverTypeWrapper<PaymentAmountImpossible>;
  PaymentChannel: PaymentChannel;
  PaymentCover: PaymentCover;
  PaymentMethod: PaymentMethod;
  PaymentMethodOffer: ResolverTypeWrapper<PaymentMethodOffer>;
  PaymentPlan: ResolverTypeWrapper<PaymentPlanModel>;
  PaymentPlanConnection: ResolverTypeWrapper<Omit<PaymentPlanConnection, 'edges'> & { edges: Array<ResolversTypes['PaymentPlanEdge']> }>;
  PaymentPlanEdge: ResolverTypeWrapper<Omit<PaymentPlanEdge, 'node'> & { node: ResolversTypes['PaymentPlan'] }>;
  PaymentPlanState: PaymentPlanState;
  PaymentProviderDown: ResolverTypeWrapper<PaymentProviderDown>;
  PaymentReference: ResolverTypeWrapper<Omit<PaymentReference, 'bills' | 'payments' | 'replacedBy'> & { bills: Array<ResolversTypes['ReferencedBill']>, payments: Array<ResolversTypes['Payment']>, replacedBy?: Maybe<ResolversTypes['PaymentReference']> }>;
  PaymentReferenceCancelled: ResolverTypeWrapper<Omit<PaymentReferenceCancelled, 'reference'> & { reference: ResolversTypes['PaymentReference'] }>;
  PaymentReferenceClosed: ResolverTypeWrapper<Omit<PaymentReferenceClosed, 'reference'> & { reference: ResolversTypes['PaymentReference'] }>;
  PaymentReferenceConnection: ResolverTypeWrapper<Omit<PaymentReferenceConnection, 'edges'> & { edges: Array<ResolversTypes['PaymentReferenceEdge']> }>;
  PaymentReferenceCreated: ResolverTypeWrapper<Omit<PaymentReferenceCreated, 'reference'> & { reference: ResolversTypes['PaymentReference'] }>;
  PaymentReferenceEdge: ResolverTypeWrapper<Omit<PaymentReferenceEdge, 'node'> & { node: ResolversTypes['PaymentReference'] }>;
  PaymentReferenceState: PaymentReferenceState;
  PaymentState: PaymentState;
  Pesos: ResolverTypeWrapper<Scalars['Pesos']['output']>;
  PlanAgreed: ResolverTypeWrapper<Omit<PlanAgreed, 'plan'> & { plan: ResolversTypes['PaymentPlan'] }>;
  PlanAsked: ResolverTypeWrapper<Omit<PlanAsked, 'plan'> & { plan: ResolversTypes['PaymentPlan'] }>;
  PlanBill: ResolverTypeWrapper<Omit<PlanBill, 'invoice'> & { invoice: ResolversTypes['Invoice'] }>;
  PlanChanged: ResolverTypeWrapper<Omit<PlanChanged, 'plan'> & { plan: ResolversTypes['PaymentPlan'] }>;
  PlanImpossible: ResolverTypeWrapper<PlanImpossible>;
  PlanInForce: ResolverTypeWrapper<Omit<PlanInForce, 'plan'> & { plan: ResolversTypes['PaymentPlan'] }>;
  PlanInstalment: ResolverTypeWrapper<PlanInstalment>;
  PlanInstalmentState: PlanInstalmentState;
  PlanNotOpen: ResolverTypeWrapper<Omit<PlanNotOpen, 'plan'> & { plan: ResolversTypes['PaymentPlan'] }>;
  PlanOffer: ResolverTypeWrapper<PlanOffer>;
  PlanRhythm: PlanRhythm;
  PlanRhythmOffer: ResolverTypeWrapper<PlanRhythmOffer>;
  PlanSimulation: ResolverTypeWrapper<PlanSimulation>;
  PlanUnknown: ResolverTypeWrapper<PlanUnknown>;
  PlanWishInput: PlanWishInput;
  PlannedInstalment: ResolverTypeWrapper<PlannedInstalment>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ReferencedBill: ResolverTypeWrapper<Omit<ReferencedBill, 'invoice'> & { invoice?: Maybe<ResolversTypes['Invoice']> }>;
  Refusal: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Refusal']>;
  RequestPlanInput: RequestPlanInput;
  RequestPlanResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RequestPlanResult']>;
  SimulatePlanResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SimulatePlanResult']>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  TooManyPayableTries: ResolverTypeWrapper<TooManyPayableTries>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  CancelPaymentReferenceInput: CancelPaymentReferenceInput;
  ID: Scalars['ID']['output'];
  CancelPaymentReferenceResult: ResolversUnionTypes<ResolversParentTypes>['CancelPaymentReferenceResult'];
  CancelPlanInput: CancelPlanInput;
  String: Scalars['String']['output'];
  CardCharged: Omit<CardCharged, 'reference'> & { reference: ResolversParentTypes['PaymentReference'] };
  CardDeclined: Omit<CardDeclined, 'reference'> & { reference: ResolversParentTypes['PaymentReference'] };
  CardTokenizer: CardTokenizer;
  ChangePlanResult: ResolversUnionTypes<ResolversParentTypes>['ChangePlanResult'];
  Contract: { readonly id: string };
  CreatePaymentReferenceInput: CreatePaymentReferenceInput;
  CreatePaymentReferenceResult: ResolversUnionTypes<ResolversParentTypes>['CreatePaymentReferenceResult'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DecidePlanInput: DecidePlanInput;
  Boolean: Scalars['Boolean']['output'];
  FindPayableInput: FindPayableInput;
  FindPayableResult: ResolversUnionTypes<ResolversParentTypes>['FindPayableResult'];
  Invoice: { readonly id: string };
  InvoiceSettlement: ContractBill;
  LedgerMovement: Movement;
  LedgerMovementConnection: Omit<LedgerMovementConnection, 'edges'> & { edges: Array<ResolversParentTypes['LedgerMovementEdge']> };
  LedgerMovementEdge: Omit<LedgerMovementEdge, 'node'> & { node: ResolversParentTypes['LedgerMovement'] };
  Mutation: Record<PropertyKey, never>;
  NothingToPay: NothingToPay;
  OpenBill: OpenInvoice;
  PageInfo: PageInfo;
  PayByCardInput: PayByCardInput;
  PayByCardResult: ResolversUnionTypes<ResolversParentTypes>['PayByCardResult'];
  PayableFound: PayableFound;
  PayableUnknown: PayableUnknown;
  Payment: PostedMoney;
  PaymentAccount: PayingContract;
  Int: Scalars['Int']['output'];
  PaymentAllotment: NamedAllotment;
  PaymentAmountImpossible: PaymentAmountImpossible;
  PaymentMethodOffer: PaymentMethodOffer;
  PaymentPlan: PaymentPlanModel;
  PaymentPlanConnection: Omit<PaymentPlanConnection, 'edges'> & { edges: Array<ResolversParentTypes['PaymentPlanEdge']> };
  PaymentPlanEdge: Omit<PaymentPlanEdge, 'node'> & { node: ResolversParentTypes['PaymentPlan'] };
  PaymentProviderDown: PaymentProviderDown;
  PaymentReference: Omit<PaymentReference, 'bills' | 'payments' | 'replacedBy'> & { bills: Array<ResolversParentTypes['ReferencedBill']>, payments: Array<ResolversParentTypes['Payment']>, replacedBy?: Maybe<ResolversParentTypes['PaymentReference']> } | FederationReferenceTypes['PaymentReference'];
  PaymentReferenceCancelled: Omit<PaymentReferenceCancelled, 'reference'> & { reference: ResolversParentTypes['PaymentReference'] };
  PaymentReferenceClosed: Omit<PaymentReferenceClosed, 'reference'> & { reference: ResolversParentTypes['PaymentReference'] };
  PaymentReferenceConnection: Omit<PaymentReferenceConnection, 'edges'> & { edges: Array<ResolversParentTypes['PaymentReferenceEdge']> };
  PaymentReferenceCreated: Omit<PaymentReferenceCreated, 'reference'> & { reference: ResolversParentTypes['PaymentReference'] };
  PaymentReferenceEdge: Omit<PaymentReferenceEdge, 'node'> & { node: ResolversParentTypes['PaymentReference'] };
  Pesos: Scalars['Pesos']['output'];
  PlanAgreed: Omit<PlanAgreed, 'plan'> & { plan: ResolversParentTypes['PaymentPlan'] };
  PlanAsked: Omit<PlanAsked, 'plan'> & { plan: ResolversParentTypes['PaymentPlan'] };
  PlanBill: Omit<PlanBill, 'invoice'> & { invoice: ResolversParentTypes['Invoice'] };
  PlanChanged: Omit<PlanChanged, 'plan'> & { plan: ResolversParentTypes['PaymentPlan'] };
  PlanImpossible: PlanImpossible;
  PlanInForce: Omit<PlanInForce, 'plan'> & { plan: ResolversParentTypes['PaymentPlan'] };
  PlanInstalment: PlanInstalment;
  PlanNotOpen: Omit<PlanNotOpen, 'plan'> & { plan: ResolversParentTypes['PaymentPlan'] };
  PlanOffer: PlanOffer;
  PlanRhythmOffer: PlanRhythmOffer;
  PlanSimulation: PlanSimulation;
  PlanUnknown: PlanUnknown;
  PlanWishInput: PlanWishInput;
  PlannedInstalment: PlannedInstalment;
  Query: Record<PropertyKey, never>;
  ReferencedBill: Omit<ReferencedBill, 'invoice'> & { invoice?: Maybe<ResolversParentTypes['Invoice']> };
  Refusal: ResolversInterfaceTypes<ResolversParentTypes>['Refusal'];
  RequestPlanInput: RequestPlanInput;
  RequestPlanResult: ResolversUnionTypes<ResolversParentTypes>['RequestPlanResult'];
  SimulatePlanResult: ResolversUnionTypes<ResolversParentTypes>['SimulatePlanResult'];
  Subscription: Record<PropertyKey, never>;
  TooManyPayableTries: TooManyPayableTries;
};

export type AuthDirectiveArgs = {
  requires: Access;
};

export type AuthDirectiveResolver<Result, Parent, ContextType = PaymentsContext, Args = AuthDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type CancelPaymentReferenceResultResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['CancelPaymentReferenceResult'] = ResolversParentTypes['CancelPaymentReferenceResult']> = {
  __resolveType: TypeResolveFn<'PayableUnknown' | 'PaymentReferenceCancelled' | 'PaymentReferenceClosed', ParentType, ContextType>;
};

export type CardChargedResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['CardCharged'] = ResolversParentTypes['CardCharged']> = {
  reference?: Resolver<ResolversTypes['PaymentReference'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CardDeclinedResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['CardDeclined'] = ResolversParentTypes['CardDeclined']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['PaymentReference'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CardTokenizerResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['CardTokenizer'] = ResolversParentTypes['CardTokenizer']> = {
  publicKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ChangePlanResultResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['ChangePlanResult'] = ResolversParentTypes['ChangePlanResult']> = {
  __resolveType: TypeResolveFn<'PlanChanged' | 'PlanNotOpen' | 'PlanUnknown', ParentType, ContextType>;
};

export type ContractResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['Contract'] = ResolversParentTypes['Contract'], FederationReferenceType extends FederationReferenceTypes['Contract'] = FederationReferenceTypes['Contract']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Contract']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  payments?: Resolver<Maybe<ResolversTypes['PaymentAccount']>, ParentType, ContextType>;
};

export type CreatePaymentReferenceResultResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['CreatePaymentReferenceResult'] = ResolversParentTypes['CreatePaymentReferenceResult']> = {
  __resolveType: TypeResolveFn<'NothingToPay' | 'PayableUnknown' | 'PaymentAmountImpossible' | 'PaymentProviderDown' | 'PaymentReferenceCreated', ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type FindPayableResultResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['FindPayableResult'] = ResolversParentTypes['FindPayableResult']> = {
  __resolveType: TypeResolveFn<'PayableFound' | 'PayableUnknown' | 'TooManyPayableTries', ParentType, ContextType>;
};

export type InvoiceResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['Invoice'] = ResolversParentTypes['Invoice'], FederationReferenceType extends FederationReferenceTypes['Invoice'] = FederationReferenceTypes['Invoice']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Invoice']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  settlement?: Resolver<Maybe<ResolversTypes['InvoiceSettlement']>, ParentType, ContextType>;
};

export type InvoiceSettlementResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['InvoiceSettlement'] = ResolversParentTypes['InvoiceSettlement']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  open?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  paid?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  settledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type LedgerMovementResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['LedgerMovement'] = ResolversParentTypes['LedgerMovement']> = {
  amount?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  balance?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invoice?: Resolver<Maybe<ResolversTypes['Invoice']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['LedgerMovementKind'], ParentType, ContextType>;
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LedgerMovementConnectionResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['LedgerMovementConnection'] = ResolversParentTypes['LedgerMovementConnection']> = {
  edges?: Resolver<Array<ResolversTypes['LedgerMovementEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type LedgerMovementEdgeResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['LedgerMovementEdge'] = ResolversParentTypes['LedgerMovementEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LedgerMovement'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  cancelPaymentReference?: Resolver<ResolversTypes['CancelPaymentReferenceResult'], ParentType, ContextType, RequireFields<MutationCancelPaymentReferenceArgs, 'input'>>;
  cancelPlan?: Resolver<ResolversTypes['ChangePlanResult'], ParentType, ContextType, RequireFields<MutationCancelPlanArgs, 'input'>>;
  createPaymentReference?: Resolver<ResolversTypes['CreatePaymentReferenceResult'], ParentType, ContextType, RequireFields<MutationCreatePaymentReferenceArgs, 'input'>>;
  decidePlan?: Resolver<ResolversTypes['ChangePlanResult'], ParentType, ContextType, RequireFields<MutationDecidePlanArgs, 'input'>>;
  findPayable?: Resolver<ResolversTypes['FindPayableResult'], ParentType, ContextType, RequireFields<MutationFindPayableArgs, 'input'>>;
  payByCard?: Resolver<ResolversTypes['PayByCardResult'], ParentType, ContextType, RequireFields<MutationPayByCardArgs, 'input'>>;
  requestPlan?: Resolver<ResolversTypes['RequestPlanResult'], ParentType, ContextType, RequireFields<MutationRequestPlanArgs, 'input'>>;
};

export type NothingToPayResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['NothingToPay'] = ResolversParentTypes['NothingToPay']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OpenBillResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['OpenBill'] = ResolversParentTypes['OpenBill']> = {
  dueOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  held?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  invoice?: Resolver<ResolversTypes['Invoice'], ParentType, ContextType>;
  invoiceNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  open?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  periodFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  periodTo?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  surcharge?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PayByCardResultResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['PayByCardResult'] = ResolversParentTypes['PayByCardResult']> = {
  __resolveType: TypeResolveFn<'CardCharged' | 'CardDeclined' | 'PayableUnknown' | 'PaymentProviderDown' | 'PaymentReferenceClosed', ParentType, ContextType>;
};

export type PayableFoundResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['PayableFound'] = ResolversParentTypes['PayableFound']> = {
  owed?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  payableKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PayableUnknownResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['PayableUnknown'] = ResolversParentTypes['PayableUnknown']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PaymentResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['Payment'] = ResolversParentTypes['Payment'], FederationReferenceType extends FederationReferenceTypes['Payment'] = FederationReferenceTypes['Payment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Payment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  allotments?: Resolver<Array<ResolversTypes['PaymentAllotment']>, ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['PaymentChannel'], ParentType, ContextType>;
  credit?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  folio?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  paidAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['PaymentReference']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['PaymentState'], ParentType, ContextType>;
};

export type PaymentAccountResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['PaymentAccount'] = ResolversParentTypes['PaymentAccount'], FederationReferenceType extends FederationReferenceTypes['PaymentAccount'] = FederationReferenceTypes['PaymentAccount']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['PaymentAccount']> | FederationReferenceType, FederationReferenceType, ContextType>;
  contract?: Resolver<Maybe<ResolversTypes['Contract']>, ParentType, ContextType>;
  credit?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  movements?: Resolver<ResolversTypes['LedgerMovementConnection'], ParentType, ContextType, RequireFields<PaymentAccountMovementsArgs, 'first'>>;
  openBills?: Resolver<Array<ResolversTypes['OpenBill']>, ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  owed?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  plan?: Resolver<Maybe<ResolversTypes['PaymentPlan']>, ParentType, ContextType>;
  planOffer?: Resolver<ResolversTypes['PlanOffer'], ParentType, ContextType>;
  references?: Resolver<ResolversTypes['PaymentReferenceConnection'], ParentType, ContextType, RequireFields<PaymentAccountReferencesArgs, 'first'>>;
};

export type PaymentAllotmentResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['PaymentAllotment'] = ResolversParentTypes['PaymentAllotment']> = {
  amount?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  invoice?: Resolver<ResolversTypes['Invoice'], ParentType, ContextType>;
  invoiceNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PaymentAmountImpossibleResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['PaymentAmountImpossible'] = ResolversParentTypes['PaymentAmountImpossible']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PaymentMethodOfferResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['PaymentMethodOffer'] = ResolversParentTypes['PaymentMethodOffer']> = {
  holdsHours?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  least?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  method?: Resolver<ResolversTypes['PaymentMethod'], ParentType, ContextType>;
  most?: Resolver<Maybe<ResolversTypes['Pesos']>, ParentType, ContextType>;
  settles?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  stores?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PaymentPlanResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['PaymentPlan'] = ResolversParentTypes['PaymentPlan'], FederationReferenceType extends FederationReferenceTypes['PaymentPlan'] = FederationReferenceTypes['PaymentPlan']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['PaymentPlan']> | FederationReferenceType, FederationReferenceType, ContextType>;
  account?: Resolver<Maybe<ResolversTypes['PaymentAccount']>, ParentType, ContextType>;
  agreedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  agreement?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  approvalReasons?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  askedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  bills?: Resolver<Array<ResolversTypes['PlanBill']>, ParentType, ContextType>;
  contractNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  debt?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  endReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  instalments?: Resolver<Array<ResolversTypes['PlanInstalment']>, ParentType, ContextType>;
  next?: Resolver<Maybe<ResolversTypes['PlanInstalment']>, ParentType, ContextType>;
  paid?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  rhythm?: Resolver<ResolversTypes['PlanRhythm'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['PaymentPlanState'], ParentType, ContextType>;
  surchargeGoesOn?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PaymentPlanConnectionResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['PaymentPlanConnection'] = ResolversParentTypes['PaymentPlanConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PaymentPlanEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PaymentPlanEdgeResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['PaymentPlanEdge'] = ResolversParentTypes['PaymentPlanEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PaymentPlan'], ParentType, ContextType>;
};

export type PaymentProviderDownResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['PaymentProviderDown'] = ResolversParentTypes['PaymentProviderDown']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  others?: Resolver<Array<ResolversTypes['PaymentMethod']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PaymentReferenceResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['PaymentReference'] = ResolversParentTypes['PaymentReference'], FederationReferenceType extends FederationReferenceTypes['PaymentReference'] = FederationReferenceTypes['PaymentReference']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['PaymentReference']> | FederationReferenceType, FederationReferenceType, ContextType>;
  amount?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  bank?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  barcode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  beneficiary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  bills?: Resolver<Array<ResolversTypes['ReferencedBill']>, ParentType, ContextType>;
  clabe?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  codiPayload?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  continueAt?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  contractNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  covers?: Resolver<ResolversTypes['PaymentCover'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  declinedBecause?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  instructions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  method?: Resolver<ResolversTypes['PaymentMethod'], ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  paid?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  payments?: Resolver<Array<ResolversTypes['Payment']>, ParentType, ContextType>;
  replacedBy?: Resolver<Maybe<ResolversTypes['PaymentReference']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['PaymentReferenceState'], ParentType, ContextType>;
  stores?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PaymentReferenceCancelledResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['PaymentReferenceCancelled'] = ResolversParentTypes['PaymentReferenceCancelled']> = {
  reference?: Resolver<ResolversTypes['PaymentReference'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PaymentReferenceClosedResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['PaymentReferenceClosed'] = ResolversParentTypes['PaymentReferenceClosed']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['PaymentReference'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PaymentReferenceConnectionResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['PaymentReferenceConnection'] = ResolversParentTypes['PaymentReferenceConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PaymentReferenceEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PaymentReferenceCreatedResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['PaymentReferenceCreated'] = ResolversParentTypes['PaymentReferenceCreated']> = {
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['PaymentReference'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PaymentReferenceEdgeResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['PaymentReferenceEdge'] = ResolversParentTypes['PaymentReferenceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PaymentReference'], ParentType, ContextType>;
};

export interface PesosScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Pesos'], any> {
  name: 'Pesos';
}

export type PlanAgreedResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['PlanAgreed'] = ResolversParentTypes['PlanAgreed']> = {
  plan?: Resolver<ResolversTypes['PaymentPlan'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PlanAskedResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['PlanAsked'] = ResolversParentTypes['PlanAsked']> = {
  plan?: Resolver<ResolversTypes['PaymentPlan'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PlanBillResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['PlanBill'] = ResolversParentTypes['PlanBill']> = {
  covered?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  invoice?: Resolver<ResolversTypes['Invoice'], ParentType, ContextType>;
  invoiceNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PlanChangedResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['PlanChanged'] = ResolversParentTypes['PlanChanged']> = {
  plan?: Resolver<ResolversTypes['PaymentPlan'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PlanImpossibleResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['PlanImpossible'] = ResolversParentTypes['PlanImpossible']> = {
  leastDownPayment?: Resolver<Maybe<ResolversTypes['Pesos']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mostInstalments?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PlanInForceResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['PlanInForce'] = ResolversParentTypes['PlanInForce']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  plan?: Resolver<ResolversTypes['PaymentPlan'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PlanInstalmentResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['PlanInstalment'] = ResolversParentTypes['PlanInstalment']> = {
  amount?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  dueOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  paid?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['PlanInstalmentState'], ParentType, ContextType>;
};

export type PlanNotOpenResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['PlanNotOpen'] = ResolversParentTypes['PlanNotOpen']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  plan?: Resolver<ResolversTypes['PaymentPlan'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PlanOfferResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['PlanOffer'] = ResolversParentTypes['PlanOffer']> = {
  conditions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  debt?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  impossibleBecause?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  leastDownPayment?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  rhythms?: Resolver<Array<ResolversTypes['PlanRhythmOffer']>, ParentType, ContextType>;
  surchargeGoesOn?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PlanRhythmOfferResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['PlanRhythmOffer'] = ResolversParentTypes['PlanRhythmOffer']> = {
  mostInstalments?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rhythm?: Resolver<ResolversTypes['PlanRhythm'], ParentType, ContextType>;
};

export type PlanSimulationResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['PlanSimulation'] = ResolversParentTypes['PlanSimulation']> = {
  approvalReasons?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  debt?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  instalments?: Resolver<Array<ResolversTypes['PlannedInstalment']>, ParentType, ContextType>;
  needsApproval?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PlanUnknownResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['PlanUnknown'] = ResolversParentTypes['PlanUnknown']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PlannedInstalmentResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['PlannedInstalment'] = ResolversParentTypes['PlannedInstalment']> = {
  amount?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  dueOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  cardTokenizer?: Resolver<Maybe<ResolversTypes['CardTokenizer']>, ParentType, ContextType>;
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType, RequireFields<QueryPaymentArgs, 'id'>>;
  paymentMethods?: Resolver<Array<ResolversTypes['PaymentMethodOffer']>, ParentType, ContextType>;
  paymentPlan?: Resolver<Maybe<ResolversTypes['PaymentPlan']>, ParentType, ContextType, RequireFields<QueryPaymentPlanArgs, 'id'>>;
  paymentPlans?: Resolver<ResolversTypes['PaymentPlanConnection'], ParentType, ContextType, RequireFields<QueryPaymentPlansArgs, 'first'>>;
  paymentReference?: Resolver<Maybe<ResolversTypes['PaymentReference']>, ParentType, ContextType, RequireFields<QueryPaymentReferenceArgs, 'id'>>;
  simulatePlan?: Resolver<ResolversTypes['SimulatePlanResult'], ParentType, ContextType, RequireFields<QuerySimulatePlanArgs, 'contractId' | 'wish'>>;
};

export type ReferencedBillResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['ReferencedBill'] = ResolversParentTypes['ReferencedBill']> = {
  amount?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  invoice?: Resolver<Maybe<ResolversTypes['Invoice']>, ParentType, ContextType>;
  invoiceNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RefusalResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['Refusal'] = ResolversParentTypes['Refusal']> = {
  __resolveType: TypeResolveFn<'CardDeclined' | 'NothingToPay' | 'PayableUnknown' | 'PaymentAmountImpossible' | 'PaymentProviderDown' | 'PaymentReferenceClosed' | 'PlanImpossible' | 'PlanInForce' | 'PlanNotOpen' | 'PlanUnknown' | 'TooManyPayableTries', ParentType, ContextType>;
};

export type RequestPlanResultResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['RequestPlanResult'] = ResolversParentTypes['RequestPlanResult']> = {
  __resolveType: TypeResolveFn<'PlanAgreed' | 'PlanAsked' | 'PlanImpossible' | 'PlanInForce' | 'PlanUnknown', ParentType, ContextType>;
};

export type SimulatePlanResultResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['SimulatePlanResult'] = ResolversParentTypes['SimulatePlanResult']> = {
  __resolveType: TypeResolveFn<'PlanImpossible' | 'PlanSimulation' | 'PlanUnknown', ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  paymentUpdated?: SubscriptionResolver<ResolversTypes['PaymentReference'], "paymentUpdated", ParentType, ContextType, RequireFields<SubscriptionPaymentUpdatedArgs, 'referenceId'>>;
};

export type TooManyPayableTriesResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['TooManyPayableTries'] = ResolversParentTypes['TooManyPayableTries']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tryAgainAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type Resolvers<ContextType = PaymentsContext> = {
  CancelPaymentReferenceResult?: CancelPaymentReferenceResultResolvers<ContextType>;
  CardCharged?: CardChargedResolvers<ContextType>;
  CardDeclined?: CardDeclinedResolvers<ContextType>;
  CardTokenizer?: CardTokenizerResolvers<ContextType>;
  ChangePlanResult?: ChangePlanResultResolvers<ContextType>;
  Contract?: ContractResolvers<ContextType>;
  CreatePaymentReferenceResult?: CreatePaymentReferenceResultResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  FindPayableResult?: FindPayableResultResolvers<ContextType>;
  Invoice?: InvoiceResolvers<ContextType>;
  InvoiceSettlement?: InvoiceSettlementResolvers<ContextType>;
  LedgerMovement?: LedgerMovementResolvers<ContextType>;
  LedgerMovementConnection?: LedgerMovementConnectionResolvers<ContextType>;
  LedgerMovementEdge?: LedgerMovementEdgeResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NothingToPay?: NothingToPayResolvers<ContextType>;
  OpenBill?: OpenBillResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PayByCardResult?: PayByCardResultResolvers<ContextType>;
  PayableFound?: PayableFoundResolvers<ContextType>;
  PayableUnknown?: PayableUnknownResolvers<ContextType>;
  Payment?: PaymentResolvers<ContextType>;
  PaymentAccount?: PaymentAccountResolvers<ContextType>;
  PaymentAllotment?: PaymentAllotmentResolvers<ContextType>;
  PaymentAmountImpossible?: PaymentAmountImpossibleResolvers<ContextType>;
  PaymentMethodOffer?: PaymentMethodOfferResolvers<ContextType>;
  PaymentPlan?: PaymentPlanResolvers<ContextType>;
  PaymentPlanConnection?: PaymentPlanConnectionResolvers<ContextType>;
  PaymentPlanEdge?: PaymentPlanEdgeResolvers<ContextType>;
  PaymentProviderDown?: PaymentProviderDownResolvers<ContextType>;
  PaymentReference?: PaymentReferenceResolvers<ContextType>;
  PaymentReferenceCancelled?: PaymentReferenceCancelledResolvers<ContextType>;
  PaymentReferenceClosed?: PaymentReferenceClosedResolvers<ContextType>;
  PaymentReferenceConnection?: PaymentReferenceConnectionResolvers<ContextType>;
  PaymentReferenceCreated?: PaymentReferenceCreatedResolvers<ContextType>;
  PaymentReferenceEdge?: PaymentReferenceEdgeResolvers<ContextType>;
  Pesos?: GraphQLScalarType;
  PlanAgreed?: PlanAgreedResolvers<ContextType>;
  PlanAsked?: PlanAskedResolvers<ContextType>;
  PlanBill?: PlanBillResolvers<ContextType>;
  PlanChanged?: PlanChangedResolvers<ContextType>;
  PlanImpossible?: PlanImpossibleResolvers<ContextType>;
  PlanInForce?: PlanInForceResolvers<ContextType>;
  PlanInstalment?: PlanInstalmentResolvers<ContextType>;
  PlanNotOpen?: PlanNotOpenResolvers<ContextType>;
  PlanOffer?: PlanOfferResolvers<ContextType>;
  PlanRhythmOffer?: PlanRhythmOfferResolvers<ContextType>;
  PlanSimulation?: PlanSimulationResolvers<ContextType>;
  PlanUnknown?: PlanUnknownResolvers<ContextType>;
  PlannedInstalment?: PlannedInstalmentResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  ReferencedBill?: ReferencedBillResolvers<ContextType>;
  Refusal?: RefusalResolvers<ContextType>;
  RequestPlanResult?: RequestPlanResultResolvers<ContextType>;
  SimulatePlanResult?: SimulatePlanResultResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  TooManyPayableTries?: TooManyPayableTriesResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = PaymentsContext> = {
  auth?: AuthDirectiveResolver<any, any, ContextType>;
};
