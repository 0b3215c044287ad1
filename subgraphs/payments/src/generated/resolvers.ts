import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ContractCredit, PaidMoney } from '../store/ledger/payment.ts';
import type { HoldRow } from '../store/collections/collection-hold.ts';
import type { DeskSession, DeskTaking } from '../domain/cash-desk/cash-desk.ts';
import type { MistakenAnswer } from '../store/autopay/direct-debit/debit-answer.ts';
import type { SeenEntry } from '../store/autopay/direct-debit/seen-entry.ts';
import type { HandAnswer } from '../domain/autopay/direct-debit/hand/hand-answer.ts';
import type { DebitFile as DebitFileModel } from '../domain/autopay/direct-debit/debit-file.ts';
import type { DebtCaseRow } from '../store/collections/debt-case.ts';
import type { TimelineFact } from '../store/collections/case-fact.ts';
import type { Dispute as DomainDispute, DisputeAnswer as DomainAnswer, DisputeVisit as DomainVisit } from '../domain/dispute/dispute.ts';
import type { DisputeStepRow } from '../store/dispute/dispute-step.ts';
import type { ContractBill } from '../store/ledger/ledger-bill.ts';
import type { Movement } from '../store/ledger/movements.ts';
import type { OpenInvoice } from '../store/ledger/open-invoices.ts';
import type { PayingContract } from '../domain/paying-contract.ts';
import type { NamedAllotment } from '../store/ledger/allotment.ts';
import type { PaymentClaim as PaymentClaimModel } from '../domain/claim/payment-claim.ts';
import type { Offer } from '../domain/reference/offers.ts';
import type { PaymentPlan as PaymentPlanModel } from '../domain/plan/plan.ts';
import type { SeenReference, SeenBill } from '../resolvers/reference/seen-reference.ts';
import type { ReconciliationTask as ReconciliationTaskModel } from '../domain/reconciliation/task.ts';
import type { Refund as RefundModel } from '../domain/refund/refund.ts';
import type { StatementFile as StatementFileModel } from '../store/reconciliation/statement-file.ts';
import type { RestrictionRow } from '../store/collections/supply-restriction.ts';
import type { Autopay as AutopayModel } from '../domain/autopay/autopay.ts';
import type { KeptAmnesty } from '../store/amnesty/amnesty.ts';
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

/** Money of a contract that is on no bill: of a payment, or of a bill of less than nothing. */
export type AccountCredit = {
  __typename?: 'AccountCredit';
  /** How much of it is on no bill. */
  amount: Scalars['Pesos']['output'];
  /** `paymentId` of `askRefund`. */
  id: Scalars['ID']['output'];
  /** When it was paid, or the bill was issued. */
  since: Scalars['DateTime']['output'];
  /** Where it comes from, in Spanish. */
  title: Scalars['String']['output'];
};

/** A part of a file. */
export type AddFilePartInput = {
  /** At most 512 KiB, in base64. */
  content: Scalars['String']['input'];
  /** From 1 on. */
  part: Scalars['Int']['input'];
  /** How many there are; up to 10 for residents, 32 for staff. */
  parts: Scalars['Int']['input'];
  /** Chosen by the caller (a UUID), the same for all parts of a file. */
  uploadId: Scalars['ID']['input'];
};

/** The part is kept, or what stands in the way. */
export type AddFilePartResult = FilePartKept | FileTooLarge;

/** A campaign in which surcharges are forgiven to who pays the rest. */
export type Amnesty = {
  __typename?: 'Amnesty';
  /** Contracts that it is for, as far as they were found. */
  accounts: Scalars['Int']['output'];
  /** For bills that fell due before this day. */
  billsDueBefore: Scalars['Date']['output'];
  /** Who decided on it, and where it says so. */
  decision: Scalars['String']['output'];
  /** What was forgiven to them. */
  forgiven: Scalars['Pesos']['output'];
  /** First day on which the rest may be paid. */
  from: Scalars['Date']['output'];
  id: Scalars['ID']['output'];
  /** As people hear of it. */
  name: Scalars['String']['output'];
  /** For the contracts of these offices. */
  operatingUnitIds: Array<Scalars['ID']['output']>;
  /** Those that have paid the rest. */
  settled: Scalars['Int']['output'];
  /** Percent of the surcharge. */
  share: Scalars['Int']['output'];
  /** Whether it was ended. */
  state: AmnestyState;
  /** The last one. */
  to: Scalars['Date']['output'];
  /** For these uses of water; empty: for all. */
  usageClasses: Array<Scalars['String']['output']>;
};

/** A page of campaigns. */
export type AmnestyConnection = {
  __typename?: 'AmnestyConnection';
  /** The campaigns of the page with their places in the list. */
  edges: Array<AmnestyEdge>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** A campaign and its place in the list. */
export type AmnestyEdge = {
  __typename?: 'AmnestyEdge';
  /** Give it as `after` to go on behind it. */
  cursor: Scalars['String']['output'];
  /** The campaign. */
  node: Amnesty;
};

/** Nothing more is forgiven. */
export type AmnestyEnded = {
  __typename?: 'AmnestyEnded';
  /** As it is now. */
  amnesty: Amnesty;
};

/** Something about it cannot be meant. */
export type AmnestyMistaken = Refusal & {
  __typename?: 'AmnestyMistaken';
  message: Scalars['String']['output'];
};

/** What a campaign would do for an account. */
export type AmnestyOffer = {
  __typename?: 'AmnestyOffer';
  /** What is forgiven when it is. */
  forgives: Scalars['Pesos']['output'];
  /** As the campaign is called. */
  name: Scalars['String']['output'];
  /** What is still to be paid for that. */
  toPay: Scalars['Pesos']['output'];
  /** The last day on which the rest may be paid. */
  until: Scalars['Date']['output'];
};

/** It holds from its first day on. */
export type AmnestyStarted = {
  __typename?: 'AmnestyStarted';
  /** As it is kept. */
  amnesty: Amnesty;
};

/** Whether a campaign was ended. */
export type AmnestyState =
  /** It was ended before its last day. */
  | 'ENDED'
  /** It holds on its days. */
  | 'RUNNING';

/** No such campaign, or it is of other offices too. */
export type AmnestyUnknown = Refusal & {
  __typename?: 'AmnestyUnknown';
  message: Scalars['String']['output'];
};

/** The answer to a dispute. */
export type AnswerDisputeInput = {
  /** Of one of your offices. */
  disputeId: Scalars['ID']['input'];
  /** Where it is right in part: how much of what is disputed. */
  granted?: InputMaybe<Scalars['Pesos']['input']>;
  /** Whether it is right. */
  outcome: DisputeOutcome;
  /** Readings that it leans on; needed where the use is in question. */
  readings: Array<DisputeReadingInput>;
  /** Why, in Spanish. */
  reason: Scalars['String']['input'];
};

/** The dispute, or what stands in the way. */
export type AnswerDisputeResult = DisputeAnswerIncomplete | DisputeAnswered | DisputeOver | DisputeUnknown;

/** An answer to a claim. */
export type AnswerPaymentClaimInput = {
  /** For whoever claimed: what was found, or why not. At least ten characters. */
  answer: Scalars['String']['input'];
  /** A claim of your offices. */
  claimId: Scalars['ID']['input'];
  /** The payment that it was: of the contract, or in suspense; left out: it was not found. */
  paymentId?: InputMaybe<Scalars['ID']['input']>;
};

/** The claim, or what stands in the way. */
export type AnswerPaymentClaimResult = PaymentClaimAnswered | PaymentClaimClosed | PaymentClaimImpossible | PaymentClaimUnknown;

/** Which one is approved. */
export type ApproveDebitHandAnswerInput = {
  /** Of one that waits. */
  id: Scalars['ID']['input'];
};

/** Which refund is approved. */
export type ApproveRefundInput = {
  /** Of one of your offices, asked for by somebody else. */
  refundId: Scalars['ID']['input'];
};

/** What is to be given back. */
export type AskRefundInput = {
  /** All of it, or a part; of a bill's credit as much as is on no bill. */
  amount: Scalars['Pesos']['input'];
  /** Chosen by the caller (a UUID), so that a repeated request does no harm. */
  id: Scalars['ID']['input'];
  /** How. */
  means: RefundMeans;
  /** A payment, or a credit, of a contract of your offices. */
  paymentId: Scalars['ID']['input'];
  /** For people, in Spanish. */
  reason: Scalars['String']['input'];
};

/** How the bills of a contract are paid by themselves. */
export type Autopay = {
  __typename?: 'Autopay';
  /** The bank of the CLABE, or of the account that is charged. */
  bank?: Maybe<Scalars['String']['output']>;
  /** As the provider says it: `visa`; null where it is no card. */
  cardBrand?: Maybe<Scalars['String']['output']>;
  /** The last month in which the card is good: `2027-05`; null where it is no card, or not told. */
  cardGoodUntil?: Maybe<Scalars['String']['output']>;
  /** The last four digits; null where it is no card. */
  cardLastFour?: Maybe<Scalars['String']['output']>;
  /** The last twelve, the newest first. */
  charges: Array<AutopayCharge>;
  /** Where money is sent to; null where something is charged instead. */
  clabe?: Maybe<Scalars['String']['output']>;
  /** Since when. */
  enrolledAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  /** What the holder of a bank account authorised; null where none is charged. */
  mandate?: Maybe<DirectDebitMandate>;
  /** By which way. */
  method: AutopayMethod;
  /** A bill of more is not charged; null: none is left out. */
  mostAmount?: Maybe<Scalars['Pesos']['output']>;
  /** What is charged next; null where nothing waits. */
  next?: Maybe<AutopayCharge>;
  /** Whether it goes on. */
  state: AutopayState;
  /** Why it stopped and what to do, in Spanish; null while it goes on. */
  stoppedBecause?: Maybe<Scalars['String']['output']>;
};

/** The card cannot be kept. The message says what to do. */
export type AutopayCardRefused = Refusal & {
  __typename?: 'AutopayCardRefused';
  message: Scalars['String']['output'];
};

/** It is done. */
export type AutopayChanged = {
  __typename?: 'AutopayChanged';
  /** As it is now. */
  autopay: Autopay;
};

/** A bill that is charged by itself. */
export type AutopayCharge = {
  __typename?: 'AutopayCharge';
  /** What was announced: never more is charged. */
  amount: Scalars['Pesos']['output'];
  /** The announced day. */
  chargesOn: Scalars['Date']['output'];
  id: Scalars['ID']['output'];
  /** The bill; null while it is not to be had. */
  invoice?: Maybe<Invoice>;
  /** As printed on it. */
  invoiceNumber: Scalars['String']['output'];
  /** When it is tried next; null where it is not. */
  nextTryOn?: Maybe<Scalars['Date']['output']>;
  /** Why it was not charged, in Spanish; null where it was, or will be. */
  reason?: Maybe<Scalars['String']['output']>;
  /** What became of it. */
  state: AutopayChargeState;
};

/** What became of a bill that is charged by itself. */
export type AutopayChargeState =
  /** Its resident was told; it waits for its day. */
  | 'ANNOUNCED'
  /** The provider is being asked. */
  | 'CHARGING'
  /** It could not be charged: it is to be paid otherwise. */
  | 'FAILED'
  /** It is paid. */
  | 'PAID'
  /** It was declined, and is tried again on another day. */
  | 'RETRYING'
  /** There was nothing to charge any more, or autopay was not active. */
  | 'SKIPPED';

/** Bills are paid by themselves from now on. */
export type AutopayEnrolled = {
  __typename?: 'AutopayEnrolled';
  /** As it is kept. */
  autopay: Autopay;
};

/** There is one already. */
export type AutopayInForce = Refusal & {
  __typename?: 'AutopayInForce';
  /** The one that there is. */
  autopay: Autopay;
  message: Scalars['String']['output'];
};

/** Ways to pay bills by themselves. */
export type AutopayMethod =
  /** A card that the provider keeps: no number of it is known here. */
  | 'CARD'
  /** A bank account that is charged (domiciliación): only its last four digits are shown. */
  | 'DIRECT_DEBIT'
  /** A CLABE of one's own, to which a bank sends money each month (recurring SPEI). */
  | 'RECURRING_SPEI';

/** It has ended, or wants another card. */
export type AutopayOver = Refusal & {
  __typename?: 'AutopayOver';
  /** As it is now. */
  autopay: Autopay;
  message: Scalars['String']['output'];
};

/** Whether autopay goes on. */
export type AutopayState =
  /** It charges. */
  | 'ACTIVE'
  /** Its resident ended it. */
  | 'ENDED'
  /** Its resident paused it. */
  | 'PAUSED'
  /** It cannot go on by itself: another card or account is wanted. */
  | 'STOPPED';

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

/** Where a card is typed. */
export type CardSource =
  /** On the provider's own page, at `continueAt` of the reference; whoever has paid there comes back to the app. */
  | 'PROVIDER_PAGE'
  /** In the browser, which has the provider make a token of it. */
  | 'TOKEN';

/** Where a card becomes a token. */
export type CardTokenizer = {
  __typename?: 'CardTokenizer';
  /** Whether a card can be typed on the provider's own page instead (`CardSource.PROVIDER_PAGE`). */
  providerPage: Scalars['Boolean']['output'];
  /** The provider's public key. */
  publicKey: Scalars['String']['output'];
  /** Address to which the browser sends the card, and nobody else does. */
  url: Scalars['String']['output'];
};

/** It was closed before. */
export type CashDeskAlreadyClosed = Refusal & {
  __typename?: 'CashDeskAlreadyClosed';
  message: Scalars['String']['output'];
  /** As it was closed. */
  session: CashDeskSession;
};

/** The cashier has a turn open already. */
export type CashDeskAlreadyOpen = Refusal & {
  __typename?: 'CashDeskAlreadyOpen';
  message: Scalars['String']['output'];
  /** The one that is open. */
  session: CashDeskSession;
};

/** It is closed for good. */
export type CashDeskClosed = {
  __typename?: 'CashDeskClosed';
  /** As it is now. */
  session: CashDeskSession;
};

/** The count at the end of a turn. */
export type CashDeskClosing = {
  __typename?: 'CashDeskClosing';
  /** When. */
  closedAt: Scalars['DateTime']['output'];
  /** Subject of whoever counted. */
  closedBy: Scalars['String']['output'];
  /** What they are together. */
  counted: Scalars['Pesos']['output'];
  /** Counted less expected: negative where money is missing. */
  difference: Scalars['Pesos']['output'];
  /** What should have been there. */
  expected: Scalars['Pesos']['output'];
  /** Why both differ; null where they do not. */
  explanation?: Maybe<Scalars['String']['output']>;
  /** What was found in the drawer. */
  pieces: Array<CashPieces>;
};

/** How the money of a turn came to the bank. */
export type CashDeskDeposit = {
  __typename?: 'CashDeskDeposit';
  /** How much: what was counted beyond the float, cheques and what the card terminal took. */
  amount: Scalars['Pesos']['output'];
  /** When it was written down. */
  depositedAt: Scalars['DateTime']['output'];
  /** Subject of whoever did. */
  depositedBy: Scalars['String']['output'];
  /** Number of the bank's slip (ficha de depósito). */
  slip: Scalars['String']['output'];
};

/** Its money is at the bank. */
export type CashDeskDeposited = {
  __typename?: 'CashDeskDeposited';
  /** As it is now. */
  session: CashDeskSession;
};

/** The count is not what should be there, and nobody has said why. */
export type CashDeskDiffers = Refusal & {
  __typename?: 'CashDeskDiffers';
  /** Counted less expected. */
  difference: Scalars['Pesos']['output'];
  message: Scalars['String']['output'];
};

/** It cannot be done so: the sentence says why and what to do. */
export type CashDeskImpossible = Refusal & {
  __typename?: 'CashDeskImpossible';
  message: Scalars['String']['output'];
};

/** Payments can be taken. */
export type CashDeskOpened = {
  __typename?: 'CashDeskOpened';
  /** As it is now. */
  session: CashDeskSession;
};

/** A cashier's turn at a desk: from the float in the drawer to the count at its end. Staff of its office see it. */
export type CashDeskSession = {
  __typename?: 'CashDeskSession';
  /** Subject of the cashier. */
  cashier: Scalars['String']['output'];
  /** The count at the end; null while it is open. */
  closing?: Maybe<CashDeskClosing>;
  /** How the money came to the bank; null until then. */
  deposit?: Maybe<CashDeskDeposit>;
  /** What the drawer should hold: the float and the cash that was taken. */
  expectedCash: Scalars['Pesos']['output'];
  /** Cash in the drawer at the beginning; it stays at the desk. */
  float: Scalars['Pesos']['output'];
  id: Scalars['ID']['output'];
  /** Whether payments can be taken. */
  isOpen: Scalars['Boolean']['output'];
  /** Since when. */
  openedAt: Scalars['DateTime']['output'];
  /** The office. */
  operatingUnitId: Scalars['Int']['output'];
  /** What was taken, in that order; at most what one person takes in a turn. */
  payments: Array<DeskPayment>;
  /** What is still to be brought to the bank; null while it is open, and when it was. */
  toDeposit?: Maybe<Scalars['Pesos']['output']>;
  /** What was taken by each means and counts. */
  totals: Array<DeskTotal>;
};

/** A page of turns at cash desks. */
export type CashDeskSessionConnection = {
  __typename?: 'CashDeskSessionConnection';
  /** The turns of the page with their places in the list. */
  edges: Array<CashDeskSessionEdge>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many turns the list holds on all its pages. */
  totalCount: Scalars['Int']['output'];
};

/** A turn and its place in the list. */
export type CashDeskSessionEdge = {
  __typename?: 'CashDeskSessionEdge';
  /** Give it as `after` to go on behind it. */
  cursor: Scalars['String']['output'];
  /** The turn. */
  node: CashDeskSession;
};

/** No turn or payment at a desk fits, or it is not of your offices. Which of both is not told. */
export type CashDeskUnknown = Refusal & {
  __typename?: 'CashDeskUnknown';
  message: Scalars['String']['output'];
};

/** Notes or coins of one denomination. */
export type CashPieces = {
  __typename?: 'CashPieces';
  /** Of one piece. */
  denomination: Scalars['Pesos']['output'];
  /** How many. */
  pieces: Scalars['Int']['output'];
};

/** Notes or coins of one denomination; the note and the coin of 20 pesos together. */
export type CashPiecesInput = {
  /** Of one piece: `500.00`, `0.50`. */
  denomination: Scalars['Pesos']['input'];
  /** How many. */
  pieces: Scalars['Int']['input'];
};

/** What of autopay is to be otherwise; what is left out stays. */
export type ChangeAutopayInput = {
  /** Which. */
  id: Scalars['ID']['input'];
  /** A bill of more is not charged; null: none is left out. */
  mostAmount?: InputMaybe<Scalars['Pesos']['input']>;
  /** True pauses it, false resumes it. */
  paused?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What it is now, or what stands in the way. */
export type ChangeAutopayResult = AutopayChanged | AutopayOver | DirectDebitRefused | PayableUnknown;

/** The plan, or what stands in the way. */
export type ChangePlanResult = PlanChanged | PlanNotOpen | PlanUnknown;

/** A search for a claimed payment. */
export type ClaimTrace = {
  __typename?: 'ClaimTrace';
  /** When. */
  at: Scalars['DateTime']['output'];
  /** What was found, in Spanish. */
  found: Scalars['String']['output'];
  /** Where, in Spanish. */
  searched: Scalars['String']['output'];
};

/** What was counted in a drawer. */
export type CloseCashDeskInput = {
  /** Why the count differs from what should be there; needed where it does. */
  explanation?: InputMaybe<Scalars['String']['input']>;
  /** Each denomination at most once; what is left out is not there. */
  pieces: Array<CashPiecesInput>;
  /** An open turn of one of your offices. */
  sessionId: Scalars['ID']['input'];
};

/** The closed turn, or what stands in the way. */
export type CloseCashDeskResult = CashDeskAlreadyClosed | CashDeskClosed | CashDeskDiffers | CashDeskImpossible | CashDeskUnknown;

/** Which answer was looked after. */
export type CloseDebitAnswerInput = {
  /** Of one that could not be taken. */
  answerId: Scalars['ID']['input'];
  /** What was done, in a sentence. */
  note: Scalars['String']['input'];
};

/** The answer, or what stands in the way. */
export type CloseDebitAnswerResult = DebitAnswerClosed | DebitAnswerImpossible;

/** What was done about differences. */
export type CloseDebitDifferencesInput = {
  /** Of a file that the bank answered otherwise than was said by hand. */
  fileId: Scalars['ID']['input'];
  /** What was done, in a sentence. */
  note: Scalars['String']['input'];
};

/** The file, or what stands in the way. */
export type CloseDebitDifferencesResult = DebitDifferencesClosed | DebitFileImpossible;

/** A reason to follow nobody meanwhile. */
export type CollectionHold = {
  __typename?: 'CollectionHold';
  /** When it began. */
  beganAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  /** Which. */
  kind: CollectionHoldKind;
  /** In Spanish. */
  reason: Scalars['String']['output'];
  /** The last day; null until it is ended. */
  until?: Maybe<Scalars['Date']['output']>;
};

/** It is over. */
export type CollectionHoldEnded = {
  __typename?: 'CollectionHoldEnded';
  /** The account of the contract. */
  account: PaymentAccount;
};

/** The day is over or too far away, or what was shown is not named. */
export type CollectionHoldImpossible = Refusal & {
  __typename?: 'CollectionHoldImpossible';
  message: Scalars['String']['output'];
};

/** Reasons to follow nobody meanwhile. */
export type CollectionHoldKind =
  /** Somebody says that they have paid, and it is looked for. */
  | 'CLAIM'
  /** A dispute was answered a short while ago. */
  | 'DISPUTE'
  /** Staff stopped it. */
  | 'PAUSE'
  /** A payment plan is kept. */
  | 'PLAN'
  /** Somebody vulnerable lives there. */
  | 'VULNERABLE';

/** It is of a plan or a claim, and ends with it. */
export type CollectionHoldNotYours = Refusal & {
  __typename?: 'CollectionHoldNotYours';
  message: Scalars['String']['output'];
};

/** Nobody is followed meanwhile. */
export type CollectionHoldPlaced = {
  __typename?: 'CollectionHoldPlaced';
  /** The account of the contract. */
  account: PaymentAccount;
};

/** The hold, or what stands in its way. */
export type CollectionHoldResult = CollectionHoldImpossible | CollectionHoldPlaced | DebtContractUnknown;

/** No hold fits, or it is of another office. */
export type CollectionHoldUnknown = Refusal & {
  __typename?: 'CollectionHoldUnknown';
  message: Scalars['String']['output'];
};

/** How far a debt is followed. */
export type CollectionStage =
  /** They were given notice. */
  | 'FIRST_NOTICE'
  /** People were reminded. */
  | 'REMINDER'
  /** The supply is restricted. */
  | 'RESTRICTED'
  /** They were given notice that the supply is going to be restricted. */
  | 'RESTRICTION_NOTICE'
  /** They were given notice that two periods are unpaid. */
  | 'SECOND_NOTICE';

/** Why the next step of a debt case is not taken yet. */
export type CollectionWait =
  /** Nothing proves that the last notice was delivered. */
  | 'DELIVERY'
  /** A hold stands. */
  | 'HOLD'
  /** Fewer periods are unpaid than the next step needs. */
  | 'PERIODS'
  /** It is due, and the next daily round takes it. */
  | 'ROUND'
  /** A term runs. */
  | 'TERM';

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

/** An answer of the bank that could not be taken: it cannot be read, its sums are wrong, or it is not of what we sent. */
export type DebitAnswer = {
  __typename?: 'DebitAnswer';
  /** The file that it is about; null where it is of none of ours by its name. */
  aboutFile?: Maybe<Scalars['String']['output']>;
  /** Who has looked after it; null where nobody has. */
  closed?: Maybe<DebitAnswerClosing>;
  id: Scalars['ID']['output'];
  /** When the bank gave it out. */
  issuedAt: Scalars['DateTime']['output'];
  /** What stands against it. */
  mistakes: Array<StatementMistake>;
  /** As the bank calls it. */
  name: Scalars['String']['output'];
  /** When it came. */
  receivedAt: Scalars['DateTime']['output'];
};

/** It was looked after. */
export type DebitAnswerClosed = {
  __typename?: 'DebitAnswerClosed';
  /** As it is now. */
  answer: DebitAnswer;
};

/** How an answer was looked after. */
export type DebitAnswerClosing = {
  __typename?: 'DebitAnswerClosing';
  /** When. */
  at: Scalars['DateTime']['output'];
  /** Who; null where the bank sent the right answer. */
  by?: Maybe<Scalars['String']['output']>;
  /** What was done. */
  note?: Maybe<Scalars['String']['output']>;
};

/** A page of answers. */
export type DebitAnswerConnection = {
  __typename?: 'DebitAnswerConnection';
  /** The answers of the page with their places in the list. */
  edges: Array<DebitAnswerEdge>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** An answer and its place in the list. */
export type DebitAnswerEdge = {
  __typename?: 'DebitAnswerEdge';
  /** Give it as `after` to go on behind it. */
  cursor: Scalars['String']['output'];
  /** The answer. */
  node: DebitAnswer;
};

/** It is not closed, and why. */
export type DebitAnswerImpossible = Refusal & {
  __typename?: 'DebitAnswerImpossible';
  message: Scalars['String']['output'];
};

/** What the bank answered of a charge, after somebody said otherwise by hand. */
export type DebitDifference = {
  __typename?: 'DebitDifference';
  /** When the bank answered. */
  at: Scalars['DateTime']['output'];
  /** Who has looked after it; null where nobody has. */
  closed?: Maybe<DebitAnswerClosing>;
  /** What differs. */
  kind: DebitDifferenceKind;
  /** The same in a sentence, in Spanish: what was said, what the bank answered, and what was done about it by itself. */
  says: Scalars['String']['output'];
};

/** How the bank’s answer differs from what was said by hand. */
export type DebitDifferenceKind =
  /** It made the charge, and was said not to have: the money is posted. */
  | 'MONEY_CAME'
  /** It did not make the charge, and was said to have: the money is taken back. */
  | 'MONEY_DID_NOT_COME'
  /** It did not make the charge, for another reason. */
  | 'REASON';

/** They were looked after. */
export type DebitDifferencesClosed = {
  __typename?: 'DebitDifferencesClosed';
  /** How many were closed now. */
  count: Scalars['Int']['output'];
  /** As it is now. */
  file: DebitFile;
};

/** A charge in a file for the bank. */
export type DebitEntry = {
  __typename?: 'DebitEntry';
  /** The last four digits of the account. */
  accountLastFour: Scalars['String']['output'];
  /** How much is charged. */
  amount: Scalars['Pesos']['output'];
  /** The contract’s number. */
  contractNumber: Scalars['String']['output'];
  /** What the bank answered otherwise; null while it has not, and where the two are the same. */
  difference?: Maybe<DebitDifference>;
  /** Its line in the file, counted from 1. */
  line: Scalars['Int']['output'];
  /** What was said by hand became of it; null where nothing was, or nobody approved it. */
  said?: Maybe<DebitSaid>;
};

/** Some of a file’s charges. */
export type DebitEntryChoice =
  /** Of which the bank answered otherwise than was said by hand. */
  | 'DIFFERING'
  /** Of which nobody knows what became. */
  | 'OPEN';

/** A page of charges. */
export type DebitEntryConnection = {
  __typename?: 'DebitEntryConnection';
  /** The charges of the page with their places in the list. */
  edges: Array<DebitEntryEdge>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** A charge and its place in the list. */
export type DebitEntryEdge = {
  __typename?: 'DebitEntryEdge';
  /** Give it as `after` to go on behind it. */
  cursor: Scalars['String']['output'];
  /** The charge. */
  node: DebitEntry;
};

/** A file of charges to bank accounts that was made for the bank. */
export type DebitFile = {
  __typename?: 'DebitFile';
  /** When the bank had said of every charge what became of it. */
  answeredAt?: Maybe<Scalars['DateTime']['output']>;
  /** How many charges it has. */
  charges: Scalars['Int']['output'];
  /** The civil day on which accounts are charged. */
  day: Scalars['Date']['output'];
  /** How many of its charges the bank answered otherwise than was said by hand, and nobody has looked after. Of all offices. */
  differences: Scalars['Int']['output'];
  /** Its charges to accounts of your offices, in their order. */
  entries: DebitEntryConnection;
  /** What was said by hand became of its charges, the newest first. */
  handAnswers: DebitHandAnswerConnection;
  id: Scalars['ID']['output'];
  /** When it was made. */
  madeAt: Scalars['DateTime']['output'];
  /** Whether you may say by hand what became of its charges: the bank’s answer is overdue, and some of them have none. */
  maySayByHand: Scalars['Boolean']['output'];
  /** As the bank knows it. */
  name: Scalars['String']['output'];
  /** Why the bank refused it, in the bank’s words. */
  reasons: Array<Scalars['String']['output']>;
  /** The file in which its charges were made anew. */
  remadeAs?: Maybe<DebitFile>;
  /** Who had them made anew. */
  remadeBy?: Maybe<Scalars['String']['output']>;
  /** The same in a sentence, in Spanish. */
  says: Scalars['String']['output'];
  /** When the bank had it; null where that is not known. */
  sentAt?: Maybe<Scalars['DateTime']['output']>;
  /** How it stands. */
  standing: DebitFileStanding;
  /** What is to be done about it, in Spanish; null where nothing is. */
  toDo?: Maybe<Scalars['String']['output']>;
  /** What they come to. */
  total: Scalars['Pesos']['output'];
};


/** A file of charges to bank accounts that was made for the bank. */
export type DebitFileEntriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  which?: InputMaybe<DebitEntryChoice>;
};


/** A file of charges to bank accounts that was made for the bank. */
export type DebitFileHandAnswersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of files. */
export type DebitFileConnection = {
  __typename?: 'DebitFileConnection';
  /** The files of the page with their places in the list. */
  edges: Array<DebitFileEdge>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** A file and its place in the list. */
export type DebitFileEdge = {
  __typename?: 'DebitFileEdge';
  /** Give it as `after` to go on behind it. */
  cursor: Scalars['String']['output'];
  /** The file. */
  node: DebitFile;
};

/** It is not made anew, and why. */
export type DebitFileImpossible = Refusal & {
  __typename?: 'DebitFileImpossible';
  message: Scalars['String']['output'];
};

/** Its charges are made anew. */
export type DebitFileRemade = {
  __typename?: 'DebitFileRemade';
  /** Charges that had been given up: their people are told of a new day, and they are charged on it. */
  announcedAgain: Scalars['Int']['output'];
  /** The file that was refused, with the new one in it. */
  file: DebitFile;
};

/** How a file of charges stands. */
export type DebitFileStanding =
  /** The bank has said of every charge what became of it. */
  | 'ANSWERED'
  /** What the bank answered is not what was said by hand: somebody has to look at it. */
  | 'DIFFERS'
  /** The bank should have answered of all of it. */
  | 'LATE'
  /** The bank took none of it; none of its charges waits any more. */
  | 'MENDED'
  /** Its day was over before the bank had it: its charges go with the next one. */
  | 'MISSED'
  /** The bank took none of it, and charges of it wait. */
  | 'REFUSED'
  /** What the bank did not answer was said by hand. */
  | 'SAID'
  /** The bank does not have it yet. */
  | 'TO_SEND'
  /** The bank has it, and time to answer. */
  | 'WAITING';

/** What somebody of the utility says became of charges that the bank does not answer. */
export type DebitHandAnswer = {
  __typename?: 'DebitHandAnswer';
  /** When it was said. */
  askedAt: Scalars['DateTime']['output'];
  /** Who said it. */
  askedBy: Scalars['String']['output'];
  /** When it was decided on; null while it waits. */
  decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who decided; null while it waits, and where the bank answered first. */
  decidedBy?: Maybe<Scalars['String']['output']>;
  /** Who at the bank said so when, or what proves it. */
  evidence: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  /** Lines of the file that it is about. */
  lines: Array<Scalars['Int']['output']>;
  /** Whether you may approve it: you are another than who said it, and it waits. */
  mayApprove: Scalars['Boolean']['output'];
  /** Why it was not approved. */
  note?: Maybe<Scalars['String']['output']>;
  /** What became of them. */
  outcome: DebitHandOutcome;
  /** Why the charge was returned; null unless it was. */
  reason?: Maybe<DebitReturnReason>;
  /** How the bank said so. */
  source: DebitHandSource;
  /** How it stands. */
  state: DebitHandAnswerState;
};

/** A page of what was said by hand. */
export type DebitHandAnswerConnection = {
  __typename?: 'DebitHandAnswerConnection';
  /** What was said, with its places in the list. */
  edges: Array<DebitHandAnswerEdge>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** What was said by hand and its place in the list. */
export type DebitHandAnswerEdge = {
  __typename?: 'DebitHandAnswerEdge';
  /** Give it as `after` to go on behind it. */
  cursor: Scalars['String']['output'];
  /** What was said. */
  node: DebitHandAnswer;
};

/** It cannot be said or decided, and why. */
export type DebitHandAnswerImpossible = Refusal & {
  __typename?: 'DebitHandAnswerImpossible';
  message: Scalars['String']['output'];
};

/** It is kept, or decided on. */
export type DebitHandAnswerKept = {
  __typename?: 'DebitHandAnswerKept';
  /** As it is now. */
  answer: DebitHandAnswer;
  /** The file that it is about. */
  file: DebitFile;
};

/** Somebody decided before, or the bank answered. */
export type DebitHandAnswerOver = Refusal & {
  __typename?: 'DebitHandAnswerOver';
  /** As it was decided. */
  answer: DebitHandAnswer;
  message: Scalars['String']['output'];
};

/** What was said, or what stands in the way. */
export type DebitHandAnswerResult = DebitHandAnswerImpossible | DebitHandAnswerKept | DebitHandAnswerOver;

/** How it stands with what was said by hand. */
export type DebitHandAnswerState =
  /** It counts. */
  | 'APPROVED'
  /** It waits for a second person. */
  | 'ASKED'
  /** The bank answered before anybody decided. */
  | 'OVERTAKEN'
  /** It was refused, or taken back. */
  | 'REJECTED';

/** What became of a charge. */
export type DebitHandOutcome =
  /** The bank made the charge. */
  | 'APPLIED'
  /** The bank never had the file, and made none of its charges. */
  | 'NOT_TAKEN'
  /** The bank did not make the charge, for a reason. */
  | 'RETURNED';

/** How the bank said what became of a charge. */
export type DebitHandSource =
  /** By a letter or a mail. */
  | 'LETTER'
  /** In its portal. */
  | 'PORTAL'
  /** By its statement of account. */
  | 'STATEMENT'
  /** By telephone. */
  | 'TELEPHONE';

/** Why a bank does not make a charge. */
export type DebitReturnReason =
  /** 02: the account is blocked. */
  | 'ACCOUNT_BLOCKED'
  /** 03: the account was closed. */
  | 'ACCOUNT_CLOSED'
  /** 01: there is no such account. */
  | 'ACCOUNT_UNKNOWN'
  /** 10: its holder cancelled at the bank. */
  | 'CANCELLED_AT_BANK'
  /** 11: the service is not authorised at the bank. */
  | 'NOT_AUTHORISED'
  /** 05: the account is not in pesos. */
  | 'NOT_IN_PESOS'
  /** 04: there was not enough money. */
  | 'NO_FUNDS'
  /** 08: its holder ordered the bank not to pay. */
  | 'ORDERED_NOT_TO_PAY'
  /** 12: the bank takes the order no more. */
  | 'ORDER_NOT_ACCEPTED'
  /** 06: the account is not of that bank. */
  | 'OTHER_BANK'
  /** 09: it is more than the holder allowed at the bank. */
  | 'OVER_LIMIT'
  /** 07: the bank took the charge for a repeated one. */
  | 'REPEATED';

/** What was said by hand became of a charge. */
export type DebitSaid = {
  __typename?: 'DebitSaid';
  /** Since when that counts. */
  at: Scalars['DateTime']['output'];
  /** What became of it. */
  outcome: DebitHandOutcome;
  /** Why it was returned; null unless it was. */
  reason?: Maybe<DebitReturnReason>;
};

/** Dunning file of a contract: what is overdue, what was done about it and what comes next. */
export type DebtCase = {
  __typename?: 'DebtCase';
  /** Whose it is. */
  account: PaymentAccount;
  /** When it was closed; null while it is open. */
  closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** As printed on bills; null where nobody told it. */
  contractNumber?: Maybe<Scalars['String']['output']>;
  /** Overdue and disputed: nobody is followed for it. */
  disputed: Scalars['Pesos']['output'];
  /** Why nobody is followed meanwhile; those that are over are left out. */
  holds: Array<CollectionHold>;
  /** What stops it, in Spanish, the shortest way first; empty once it is closed. */
  howToStop: Array<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  /** Whether it goes on. */
  isOpen: Scalars['Boolean']['output'];
  /** The earliest day for it; null where it is not known. */
  nextOn?: Maybe<Scalars['Date']['output']>;
  /** The stage that comes next; null where none does. */
  nextStage?: Maybe<CollectionStage>;
  /** What happens next and when, in Spanish. */
  nextStep: Scalars['String']['output'];
  /** When it was opened. */
  openedAt: Scalars['DateTime']['output'];
  /** Overdue and not disputed, surcharge included. */
  owed: Scalars['Pesos']['output'];
  /** The last day on which paying keeps the next step away for certain; null where it is not known. */
  payBy?: Maybe<Scalars['Date']['output']>;
  /** Consecutive periods that are unpaid. */
  periods: Scalars['Int']['output'];
  /** The last restriction that was ordered in it; null where none was. */
  restriction?: Maybe<SupplyRestriction>;
  /** On what it rests: the rules of the stage that was reached and of the one that comes next. */
  sources: Array<RuleSource>;
  /** The last stage that was reached; null while none was. */
  stage?: Maybe<CollectionStage>;
  /** What is owed, in one Spanish sentence. */
  summary: Scalars['String']['output'];
  /** The part of it that is surcharge for late payment. Bills bring it: nothing is added here. */
  surcharge: Scalars['Pesos']['output'];
  /** Everything that happened, the newest first. */
  timeline: DebtCaseStepConnection;
  /** Why it is not taken yet; null where nothing follows. */
  waitsFor?: Maybe<CollectionWait>;
};


/** Dunning file of a contract: what is overdue, what was done about it and what comes next. */
export type DebtCaseTimelineArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of debt cases. */
export type DebtCaseConnection = {
  __typename?: 'DebtCaseConnection';
  /** The cases of the page with their places in the list. */
  edges: Array<DebtCaseEdge>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many cases the list holds on all its pages. */
  totalCount: Scalars['Int']['output'];
};

/** A debt case and its place in the list. */
export type DebtCaseEdge = {
  __typename?: 'DebtCaseEdge';
  /** Give it as `after` to go on behind it. */
  cursor: Scalars['String']['output'];
  /** The case. */
  node: DebtCase;
};

/** Something that happened in a debt case. */
export type DebtCaseStep = {
  __typename?: 'DebtCaseStep';
  /** When it was written down. */
  at: Scalars['DateTime']['output'];
  /** To staff: the subject of whoever did it; null for the system. Null for residents. */
  by?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  /** The day, in Mexico City. */
  on: Scalars['Date']['output'];
  /** In one Spanish sentence, with its reason. */
  sentence: Scalars['String']['output'];
};

/** A page of what happened. */
export type DebtCaseStepConnection = {
  __typename?: 'DebtCaseStepConnection';
  /** What happened with its places in the list. */
  edges: Array<DebtCaseStepEdge>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** Something that happened and its place in the list. */
export type DebtCaseStepEdge = {
  __typename?: 'DebtCaseStepEdge';
  /** Give it as `after` to go on behind it. */
  cursor: Scalars['String']['output'];
  /** What happened. */
  node: DebtCaseStep;
};

/** No open case fits, or it is of another office. */
export type DebtCaseUnknown = Refusal & {
  __typename?: 'DebtCaseUnknown';
  message: Scalars['String']['output'];
};

/** No contract fits, or it is of another office. */
export type DebtContractUnknown = Refusal & {
  __typename?: 'DebtContractUnknown';
  message: Scalars['String']['output'];
};

/** Yes or no to a plan. */
export type DecidePlanInput = {
  /** Yes or no. */
  approve: Scalars['Boolean']['input'];
  /** The plan. */
  id: Scalars['ID']['input'];
  /** For its resident, in Spanish, where it is no. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** Which turn's money is at the bank. */
export type DepositCashDeskInput = {
  /** A closed turn of one of your offices. */
  sessionId: Scalars['ID']['input'];
  /** Number of the bank's slip (ficha de depósito). */
  slip: Scalars['String']['input'];
};

/** The turn, or what stands in the way. */
export type DepositCashDeskResult = CashDeskDeposited | CashDeskImpossible | CashDeskUnknown;

/** What people pay with at a cash desk. */
export type DeskMeans =
  /** Notes and coins. */
  | 'CASH'
  /** A cheque to the utility's name. */
  | 'CHEQUE'
  /** A credit card at the desk's terminal. */
  | 'CREDIT_CARD'
  /** A debit card at the desk's terminal. */
  | 'DEBIT_CARD';

/** A payment that was taken at a cash desk. */
export type DeskPayment = {
  __typename?: 'DeskPayment';
  /** Whose account it went to; null where it is not of your offices any more. */
  account?: Maybe<PaymentAccount>;
  /** How much was paid. */
  amount: Scalars['Pesos']['output'];
  /** What went back to whoever paid. */
  change: Scalars['Pesos']['output'];
  /** Number of the cheque, or authorisation of the card; null for cash. */
  document?: Maybe<Scalars['String']['output']>;
  /** That of the request which took it. */
  id: Scalars['ID']['output'];
  /** What was paid with. */
  means: DeskMeans;
  /** Counts from 1 within the turn. */
  number: Scalars['Int']['output'];
  /** What became of the money; null where it is not of your offices any more. */
  payment?: Maybe<Payment>;
  /** When. */
  takenAt: Scalars['DateTime']['output'];
  /** Cash that was handed over; null for other means. */
  tendered?: Maybe<Scalars['Pesos']['output']>;
  /** Why it was taken back; null while it counts. */
  voidReason?: Maybe<Scalars['String']['output']>;
  /** When it was taken back; null while it counts. */
  voidedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** It counts. */
export type DeskPaymentTaken = {
  __typename?: 'DeskPaymentTaken';
  /** With what goes back to whoever paid. */
  payment: DeskPayment;
};

/** It does not count any more: the bills are open again, and the money goes back to whoever paid. */
export type DeskPaymentVoided = {
  __typename?: 'DeskPaymentVoided';
  /** As it is now. */
  payment: DeskPayment;
};

/** What was taken by one means. */
export type DeskTotal = {
  __typename?: 'DeskTotal';
  /** Without what was voided. */
  amount: Scalars['Pesos']['output'];
  /** By which. */
  means: DeskMeans;
};

/** What there is of a direct debit to be wrong. */
export type DirectDebitField =
  /** The number of the account. */
  | 'CLABE'
  /** The last day. */
  | 'EXPIRY'
  /** Its holder's name. */
  | 'HOLDER'
  /** The most of one charge. */
  | 'MOST_AMOUNT'
  /** The wording that was accepted. */
  | 'TERMS';

/** A bank account that may be charged. */
export type DirectDebitInput = {
  /** Its CLABE: eighteen digits. */
  clabe: Scalars['String']['input'];
  /** The last day on which it may be charged; left out: until it is cancelled. */
  expiresOn?: InputMaybe<Scalars['Date']['input']>;
  /** Its holder, as the bank has the name: 3 to 50 letters. */
  holderName: Scalars['String']['input'];
  /** The wording that was shown and accepted. */
  termsVersion: Scalars['String']['input'];
};

/** What the holder of a bank account authorised. */
export type DirectDebitMandate = {
  __typename?: 'DirectDebitMandate';
  /** When it was accepted. */
  acceptedAt: Scalars['DateTime']['output'];
  /** Of the account. */
  bank: Scalars['String']['output'];
  /** The last day on which it may be charged; null: until it is cancelled. */
  expiresOn?: Maybe<Scalars['Date']['output']>;
  /** As the bank has the name. */
  holderName: Scalars['String']['output'];
  /** Of the account's CLABE. */
  lastFour: Scalars['String']['output'];
  /** The most of one charge. */
  mostAmount: Scalars['Pesos']['output'];
  /** By which bank and holder know what is charged: the contract's number. */
  serviceReference: Scalars['String']['output'];
};

/** The account cannot be charged like this. The message says what to do. */
export type DirectDebitRefused = Refusal & {
  __typename?: 'DirectDebitRefused';
  /** What does not do. */
  field: DirectDebitField;
  message: Scalars['String']['output'];
};

/** What is shown before a bank account may be charged, and accepted with it. All of it in Spanish. */
export type DirectDebitTerms = {
  __typename?: 'DirectDebitTerms';
  /** What is agreed on. */
  conditions: Array<Scalars['String']['output']>;
  /** The largest maximum of one charge that is taken. */
  mostAmount: Scalars['Pesos']['output'];
  /** How often. */
  periodicity: Scalars['String']['output'];
  /** Who charges. */
  provider: Scalars['String']['output'];
  /** For what. */
  service: Scalars['String']['output'];
  /** Of this wording: sent back by who accepts it. */
  version: Scalars['String']['output'];
};

/** A disputed bill (aclaración): the disputed part need not be paid until it is answered. */
export type Dispute = {
  __typename?: 'Dispute';
  /** Whose it is. */
  account: PaymentAccount;
  /** The answer; null while there is none. */
  answer?: Maybe<DisputeAnswer>;
  /** The last day for the office to answer. */
  answerBy: Scalars['Date']['output'];
  /** Working days that the office has left; null once it has answered. */
  daysLeft?: Maybe<Scalars['Int']['output']>;
  /** What need not be paid meanwhile. */
  disputed: Scalars['Pesos']['output'];
  /** Why. */
  grounds: DisputeGrounds;
  id: Scalars['ID']['output'];
  /** The bill; null while it is not to be had. */
  invoice?: Maybe<Invoice>;
  /** As printed on it. */
  invoiceNumber: Scalars['String']['output'];
  /** Codes of the bill's lines that it is about; empty for the whole bill. */
  lines: Array<Scalars['String']['output']>;
  /** When it was opened. */
  openedAt: Scalars['DateTime']['output'];
  /** What became of it. */
  state: DisputeState;
  /** How it stands and what comes next, in Spanish. */
  status: Scalars['String']['output'];
  /** Everything that happened, the oldest first. */
  steps: Array<DisputeStep>;
  /** What was ordered to find out; null while nothing was. */
  visit?: Maybe<DisputeVisit>;
  /** In the words of whoever disputes it. */
  words: Scalars['String']['output'];
};

/** The reasoned answer to a dispute. */
export type DisputeAnswer = {
  __typename?: 'DisputeAnswer';
  /** When it was answered. */
  answeredOn: Scalars['Date']['output'];
  /** What of the disputed amount is right. */
  granted: Scalars['Pesos']['output'];
  /** Readings that it leans on. */
  readings: Array<DisputeReading>;
  /** Why, in Spanish. */
  reason: Scalars['String']['output'];
};

/** The reason, the readings or the amount is missing. */
export type DisputeAnswerIncomplete = Refusal & {
  __typename?: 'DisputeAnswerIncomplete';
  message: Scalars['String']['output'];
};

/** Its people are told. */
export type DisputeAnswered = {
  __typename?: 'DisputeAnswered';
  /** As it is now. */
  dispute: Dispute;
};

/** A page of disputes. */
export type DisputeConnection = {
  __typename?: 'DisputeConnection';
  /** The disputes of the page with their places in the list. */
  edges: Array<DisputeEdge>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many disputes the list holds on all its pages. */
  totalCount: Scalars['Int']['output'];
};

/** A dispute and its place in the list. */
export type DisputeEdge = {
  __typename?: 'DisputeEdge';
  /** Give it as `after` to go on behind it. */
  cursor: Scalars['String']['output'];
  /** The dispute. */
  node: Dispute;
};

/** Why a bill is disputed. */
export type DisputeGrounds =
  /** So much was not used. */
  | 'HIGH_USE'
  /** There was a leak. */
  | 'LEAK'
  /** It is somebody else's. */
  | 'NOT_MINE'
  /** Something else. */
  | 'OTHER'
  /** The reading is wrong. */
  | 'READING'
  /** Another tariff holds. */
  | 'TARIFF';

/** Nothing is open of it, the amount is more than what is, or too little was said. */
export type DisputeImpossible = Refusal & {
  __typename?: 'DisputeImpossible';
  message: Scalars['String']['output'];
};

/** The office's clock runs. */
export type DisputeOpened = {
  __typename?: 'DisputeOpened';
  /** As it is now. */
  dispute: Dispute;
};

/** Whether a dispute is right. */
export type DisputeOutcome =
  /** In part. */
  | 'PARTLY_UPHELD'
  /** It is not. */
  | 'REJECTED'
  /** It is. */
  | 'UPHELD';

/** It was answered or taken back already. */
export type DisputeOver = Refusal & {
  __typename?: 'DisputeOver';
  /** As it is now. */
  dispute: Dispute;
  message: Scalars['String']['output'];
};

/** A reading that an answer leans on. */
export type DisputeReading = {
  __typename?: 'DisputeReading';
  /** Of the register, in litres. */
  litres: Scalars['Float']['output'];
  /** The day. */
  readOn: Scalars['Date']['output'];
  /** Where it comes from, in Spanish. */
  source: Scalars['String']['output'];
};

/** A reading that an answer leans on. */
export type DisputeReadingInput = {
  /** Of the register, in litres. */
  litres: Scalars['Float']['input'];
  /** The day. */
  readOn: Scalars['Date']['input'];
  /** Where it comes from, in Spanish. */
  source: Scalars['String']['input'];
};

/** The bill is disputed already. */
export type DisputeRunning = Refusal & {
  __typename?: 'DisputeRunning';
  /** The dispute that runs. */
  dispute: Dispute;
  message: Scalars['String']['output'];
};

/** What became of a dispute. */
export type DisputeState =
  /** The office has it. */
  | 'OPENED'
  /** It is right in part: the bill is issued anew. */
  | 'PARTLY_UPHELD'
  /** It is not right. */
  | 'REJECTED'
  /** It is right: the bill is issued anew. */
  | 'UPHELD'
  /** A test or a visit was ordered. */
  | 'VISIT_ORDERED'
  /** It was taken back. */
  | 'WITHDRAWN';

/** Something that happened in a dispute. */
export type DisputeStep = {
  __typename?: 'DisputeStep';
  /** When. */
  at: Scalars['DateTime']['output'];
  /** Who of the staff did it; null for others, and for residents. */
  by?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  /** In one Spanish sentence. */
  sentence: Scalars['String']['output'];
};

/** The days to dispute the bill are over. */
export type DisputeTooLate = Refusal & {
  __typename?: 'DisputeTooLate';
  /** The last one was this. */
  lastDay: Scalars['Date']['output'];
  message: Scalars['String']['output'];
};

/** No bill or dispute fits, or it is not yours. Which of both is not told. */
export type DisputeUnknown = Refusal & {
  __typename?: 'DisputeUnknown';
  message: Scalars['String']['output'];
};

/** A test of a meter or a visit for a dispute. */
export type DisputeVisit = {
  __typename?: 'DisputeVisit';
  /** What is to be found out, in Spanish. */
  asked: Scalars['String']['output'];
  /** Of the work order. */
  id: Scalars['ID']['output'];
  /** Which of both. */
  kind: DisputeVisitKind;
  /** When it was ordered. */
  orderedOn: Scalars['Date']['output'];
};

/** What staff order to find out. */
export type DisputeVisitKind =
  /** The meter is tested. */
  | 'METER_TEST'
  /** Somebody looks at the home. */
  | 'VISIT';

/** A crew will be sent. */
export type DisputeVisitOrdered = {
  __typename?: 'DisputeVisitOrdered';
  /** As it is now. */
  dispute: Dispute;
};

/** Another one was ordered already. */
export type DisputeVisitStands = Refusal & {
  __typename?: 'DisputeVisitStands';
  /** As it is now. */
  dispute: Dispute;
  message: Scalars['String']['output'];
};

/** What was held can be paid again. */
export type DisputeWithdrawn = {
  __typename?: 'DisputeWithdrawn';
  /** As it is now. */
  dispute: Dispute;
};

/** The campaign, or what stands in the way. */
export type EndAmnestyResult = AmnestyEnded | AmnestyUnknown;

/** Which hold ends, and why. */
export type EndCollectionHoldInput = {
  /** Of a contract of one of your offices. */
  holdId: Scalars['ID']['input'];
  /** In Spanish: people of the contract read it. */
  reason: Scalars['String']['input'];
};

/** The account, or what stands in the way. */
export type EndCollectionHoldResult = CollectionHoldEnded | CollectionHoldNotYours | CollectionHoldUnknown;

/** How bills are to be paid by themselves. */
export type EnrolAutopayInput = {
  /** What the provider made of the card in the browser; never the card itself. */
  cardToken?: InputMaybe<Scalars['String']['input']>;
  /** Whose bills. */
  contractId: Scalars['ID']['input'];
  /** The account, and what its holder accepted: with DIRECT_DEBIT alone. */
  directDebit?: InputMaybe<DirectDebitInput>;
  /** Chosen by the caller (a UUID), so that a repeated request does no harm. */
  id: Scalars['ID']['input'];
  /** By which way. */
  method: AutopayMethod;
  /** A bill of more is not charged; left out: none is. A direct debit wants it. */
  mostAmount?: InputMaybe<Scalars['Pesos']['input']>;
};

/** What it is now, or what stands in the way. */
export type EnrolAutopayResult = AutopayCardRefused | AutopayEnrolled | AutopayInForce | DirectDebitRefused | PayableUnknown | PaymentProviderDown;

/** Parts of the file are missing, or somebody else sent them. */
export type FileIncomplete = Refusal & {
  __typename?: 'FileIncomplete';
  message: Scalars['String']['output'];
};

/** The part is kept. */
export type FilePartKept = {
  __typename?: 'FilePartKept';
  /** Of which file. */
  uploadId: Scalars['ID']['output'];
};

/** The file, or all that is under way, is too large. */
export type FileTooLarge = Refusal & {
  __typename?: 'FileTooLarge';
  message: Scalars['String']['output'];
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

/** Whom staff spare, why and until when. */
export type GrantVulnerabilityHoldInput = {
  /** Of one of your offices. */
  contractId: Scalars['ID']['input'];
  /** Chosen by the caller (a UUID), so that a repeated request does no harm. */
  id: Scalars['ID']['input'];
  /** What was shown, as a name: never a copy or a diagnosis. */
  proof: Scalars['String']['input'];
  /** The last day. */
  until: Scalars['Date']['input'];
  /** A code of `vulnerabilityKinds`. */
  vulnerability: Scalars['ID']['input'];
};

/** A file of a bank or a provider. */
export type ImportStatementInput = {
  /** Its name, up to 120 characters. */
  name: Scalars['String']['input'];
  /** Of whom: CAMT.053, TXT (Cuaderno 43) or CSV of the bank, settlement CSV of Conekta or Digital FEMSA. */
  source: StatementSource;
  /** Under which its parts were sent. */
  uploadId: Scalars['ID']['input'];
};

/** What was imported, or what stands in the way. */
export type ImportStatementResult = FileIncomplete | StatementImported | StatementImportedBefore | StatementMistaken;

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

/** Which refund was paid. */
export type MarkRefundPaidInput = {
  /** Tracking key of the transfer, or number of the signed receipt. */
  document: Scalars['String']['input'];
  /** Of one of your offices. */
  refundId: Scalars['ID']['input'];
};

/** What can be done. Who repeats a request with the same id does no harm. */
export type Mutation = {
  __typename?: 'Mutation';
  /**
   * Keeps a part of a file that is too large for one request: a proof of payment (up to 5 MB), a statement of a bank (up to 16 MiB).
   * Parts come in any order, each of at most 512 KiB; what nobody uses is gone after a day.
   */
  addFilePart: AddFilePartResult;
  /** Answers a dispute with its reason and the readings. What is right is billed anew with `rebill`. */
  answerDispute: AnswerDisputeResult;
  /** Answers a claim, with a reason. */
  answerPaymentClaim: AnswerPaymentClaimResult;
  /** Approves what somebody else said: it follows as from the bank’s own answer. */
  approveDebitHandAnswer: DebitHandAnswerResult;
  /** Approves a refund that somebody else asked for: it is paid. */
  approveRefund: RefundResult;
  /** Asks for a payment, or a part of it, to be given back: a small one is paid at once, a larger one waits for a second person. */
  askRefund: RefundResult;
  /** Takes a reference back that nobody has paid. */
  cancelPaymentReference: CancelPaymentReferenceResult;
  /** Takes a plan back: its people while it waits, staff as long as it is not over. */
  cancelPlan: ChangePlanResult;
  /** Pauses or resumes autopay, or sets what it may charge at most. */
  changeAutopay: ChangeAutopayResult;
  /** Ends a turn with the count of its drawer. Nothing of it changes afterwards. */
  closeCashDesk: CloseCashDeskResult;
  /** Writes down what was done about an answer of the bank that could not be taken. */
  closeDebitAnswer: CloseDebitAnswerResult;
  /** Notes what was done about charges of your offices of which the bank answered otherwise than was said by hand. */
  closeDebitDifferences: CloseDebitDifferencesResult;
  /** Makes what is needed to pay: a number for OXXO, a CLABE, a CoDi code or a card payment that waits for its card. It takes the place of an older one for the same. */
  createPaymentReference: CreatePaymentReferenceResult;
  /** Says yes or no to a plan that waits. */
  decidePlan: ChangePlanResult;
  /** Writes down that the money of a closed turn was brought to the bank, once. */
  depositCashDesk: DepositCashDeskResult;
  /** Ends a campaign before its day. What was forgiven stays forgiven. */
  endAmnesty: EndAmnestyResult;
  /** Ends autopay: what waits is not charged any more, the card is forgotten, and the mandate of an account ends. */
  endAutopay: ChangeAutopayResult;
  /** Ends a hold before its day: every term begins anew. Those of plans and claims end with them. */
  endCollectionHold: EndCollectionHoldResult;
  /** Pays the bills of a contract by themselves from now on, by a card that the provider keeps, a CLABE of one's own or a bank account. */
  enrolAutopay: EnrolAutopayResult;
  /**
   * Finds what a contract owes for whoever wants to pay it without signing in. Tells the amount and nothing else; whoever tries
   * too often has to wait.
   */
  findPayable: FindPayableResult;
  /** Spares a contract for a reason that staff were shown proof of. A restriction is lifted at once. */
  grantVulnerabilityHold: CollectionHoldResult;
  /** Imports a statement of the bank or a settlement report of a provider, whole or not at all, and compares its days at once. */
  importStatement: ImportStatementResult;
  /** Writes down that staff paid a refund, in cash or by transfer. */
  markRefundPaid: RefundResult;
  /** Opens a turn at a cash desk with cash in its drawer. One of a cashier at a time. */
  openCashDesk: OpenCashDeskResult;
  /** Disputes a bill or a part of it: the part need not be paid until it is answered, the rest can be. */
  openDispute: OpenDisputeResult;
  /** “I paid and it does not show”: it is traced at once and again with every new file, and nobody is dunned meanwhile. */
  openPaymentClaim: OpenPaymentClaimResult;
  /** Has a meter tested or a home visited for a dispute, once. */
  orderDisputeVisit: OrderDisputeVisitResult;
  /** Follows nobody of a contract for some days. A restriction is lifted at once. */
  pauseCollection: CollectionHoldResult;
  /**
   * Charges a card for a reference, or opens the provider's page for one. A declined card may be followed by another one; a try
   * that still waits for its bank or its page is given up first.
   */
  payByCard: PayByCardResult;
  /** Asks the providers for their books of the last days and compares them now; it is done every night by itself. */
  reconcileNow: ReconciledNow;
  /** Writes down that a notice was handed over on paper: only then does its term run. */
  recordNoticeDelivery: RecordNoticeDeliveryResult;
  /** Refuses what somebody said, or takes one’s own back: its charges wait on for the bank. */
  rejectDebitHandAnswer: DebitHandAnswerResult;
  /** Refuses a refund, takes one's own back, or gives up one that staff could not pay: the payment counts again. */
  rejectRefund: RefundResult;
  /** Makes the charges of a file that the bank refused anew and brings the bank the new file. Once: repeated, it answers what was done. */
  remakeDebitFile: RemakeDebitFileResult;
  /** Asks to pay all that a contract owes in instalments: agreed on at once where the terms allow it, else staff decide. */
  requestPlan: RequestPlanResult;
  /** Takes the offer to pay a year at once: it waits for its money, paid by a reference of that amount. */
  requestPrepaidYear: RequestPrepaidYearResult;
  /** Ends a difference, as somebody decides. */
  resolveReconciliationTask: ResolveReconciliationTaskResult;
  /** Says by hand what became of charges whose answer is overdue: nothing follows before a second person approves it. */
  sayDebitOutcome: DebitHandAnswerResult;
  /** Starts a campaign in which surcharges are forgiven to who pays the rest; it is applied by itself, once for each contract. */
  startAmnesty: StartAmnestyResult;
  /** Takes a payment at one's own cash desk: it counts at once. */
  takeDeskPayment: TakeDeskPaymentResult;
  /** Takes a payment of one's open turn back. */
  voidDeskPayment: VoidDeskPaymentResult;
  /** Takes a dispute back: what was held can be paid again. */
  withdrawDispute: WithdrawDisputeResult;
  /** Takes a claim back. */
  withdrawPaymentClaim: WithdrawPaymentClaimResult;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationAddFilePartArgs = {
  input: AddFilePartInput;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationAnswerDisputeArgs = {
  input: AnswerDisputeInput;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationAnswerPaymentClaimArgs = {
  input: AnswerPaymentClaimInput;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationApproveDebitHandAnswerArgs = {
  input: ApproveDebitHandAnswerInput;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationApproveRefundArgs = {
  input: ApproveRefundInput;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationAskRefundArgs = {
  input: AskRefundInput;
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
export type MutationChangeAutopayArgs = {
  input: ChangeAutopayInput;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationCloseCashDeskArgs = {
  input: CloseCashDeskInput;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationCloseDebitAnswerArgs = {
  input: CloseDebitAnswerInput;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationCloseDebitDifferencesArgs = {
  input: CloseDebitDifferencesInput;
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
export type MutationDepositCashDeskArgs = {
  input: DepositCashDeskInput;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationEndAmnestyArgs = {
  id: Scalars['ID']['input'];
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationEndAutopayArgs = {
  id: Scalars['ID']['input'];
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationEndCollectionHoldArgs = {
  input: EndCollectionHoldInput;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationEnrolAutopayArgs = {
  input: EnrolAutopayInput;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationFindPayableArgs = {
  input: FindPayableInput;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationGrantVulnerabilityHoldArgs = {
  input: GrantVulnerabilityHoldInput;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationImportStatementArgs = {
  input: ImportStatementInput;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationMarkRefundPaidArgs = {
  input: MarkRefundPaidInput;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationOpenCashDeskArgs = {
  input: OpenCashDeskInput;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationOpenDisputeArgs = {
  input: OpenDisputeInput;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationOpenPaymentClaimArgs = {
  input: OpenPaymentClaimInput;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationOrderDisputeVisitArgs = {
  input: OrderDisputeVisitInput;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationPauseCollectionArgs = {
  input: PauseCollectionInput;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationPayByCardArgs = {
  input: PayByCardInput;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationRecordNoticeDeliveryArgs = {
  input: RecordNoticeDeliveryInput;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationRejectDebitHandAnswerArgs = {
  input: RejectDebitHandAnswerInput;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationRejectRefundArgs = {
  input: RejectRefundInput;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationRemakeDebitFileArgs = {
  input: RemakeDebitFileInput;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationRequestPlanArgs = {
  input: RequestPlanInput;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationRequestPrepaidYearArgs = {
  input: RequestPrepaidYearInput;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationResolveReconciliationTaskArgs = {
  input: ResolveReconciliationTaskInput;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationSayDebitOutcomeArgs = {
  input: SayDebitOutcomeInput;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationStartAmnestyArgs = {
  input: StartAmnestyInput;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationTakeDeskPaymentArgs = {
  input: TakeDeskPaymentInput;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationVoidDeskPaymentArgs = {
  input: VoidDeskPaymentInput;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationWithdrawDisputeArgs = {
  input: WithdrawDisputeInput;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationWithdrawPaymentClaimArgs = {
  id: Scalars['ID']['input'];
};

/** Nothing is owed of it. */
export type NothingToPay = Refusal & {
  __typename?: 'NothingToPay';
  message: Scalars['String']['output'];
};

/** Its term runs from that day on. */
export type NoticeDeliveryRecorded = {
  __typename?: 'NoticeDeliveryRecorded';
  /** As it is now. */
  debtCase: DebtCase;
};

/** The case has given no such notice, or not before that day. */
export type NoticeNotGiven = Refusal & {
  __typename?: 'NoticeNotGiven';
  message: Scalars['String']['output'];
};

/** What is open of a bill. */
export type OpenBill = {
  __typename?: 'OpenBill';
  /** Last day to pay. */
  dueOn: Scalars['Date']['output'];
  /** The part of what is open that is disputed: it need not be paid meanwhile. */
  held: Scalars['Pesos']['output'];
  /** The bill; null while it is not to be had. */
  invoice?: Maybe<Invoice>;
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

/** Where a turn is opened. */
export type OpenCashDeskInput = {
  /** Cash in the drawer. */
  float: Scalars['Pesos']['input'];
  /** Chosen by the caller (a UUID), so that a repeated request does no harm. */
  id: Scalars['ID']['input'];
  /** One of your offices. */
  operatingUnitId: Scalars['Int']['input'];
};

/** The turn, or what stands in its way. */
export type OpenCashDeskResult = CashDeskAlreadyOpen | CashDeskImpossible | CashDeskOpened;

/** Which bill is disputed, and why. */
export type OpenDisputeInput = {
  /** How much of it; left out: all that is open. */
  amount?: InputMaybe<Scalars['Pesos']['input']>;
  /** Why. */
  grounds: DisputeGrounds;
  /** Chosen by the caller (a UUID), so that a repeated request does no harm. */
  id: Scalars['ID']['input'];
  /** A bill of a contract of yours. */
  invoiceId: Scalars['ID']['input'];
  /** Codes of the lines that it is about; left out: the whole bill. */
  lines?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What is wrong, in one's own words. */
  words: Scalars['String']['input'];
};

/** The dispute, or what stands in its way. */
export type OpenDisputeResult = DisputeImpossible | DisputeOpened | DisputeRunning | DisputeTooLate | DisputeUnknown;

/** What somebody says they paid. */
export type OpenPaymentClaimInput = {
  /** As on the receipt. */
  amount: Scalars['Pesos']['input'];
  /** By which way. */
  channel: PaymentChannel;
  /** A contract whose bills you see. */
  contractId: Scalars['ID']['input'];
  /** Number on the receipt: with it, money that nobody knew is found by itself. */
  folio?: InputMaybe<Scalars['String']['input']>;
  /** Chosen by the caller (a UUID), so that a repeated request does no harm. */
  id: Scalars['ID']['input'];
  /** Anything else, up to 500 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** As on the receipt; up to 180 days ago. */
  paidOn: Scalars['Date']['input'];
  /** A photograph or PDF of up to 5 MB that was sent with `addFilePart`. */
  proofUploadId?: InputMaybe<Scalars['ID']['input']>;
};

/** The claim, or what stands in the way. */
export type OpenPaymentClaimResult = PaymentClaimExists | PaymentClaimImpossible | PaymentClaimOpened;

/** What is to be looked at. */
export type OrderDisputeVisitInput = {
  /** What is to be found out, in Spanish. */
  asked: Scalars['String']['input'];
  /** Of one of your offices. */
  disputeId: Scalars['ID']['input'];
  /** Which of both. */
  kind: DisputeVisitKind;
  /** Chosen by the caller (a UUID), so that a repeated request does no harm. */
  visitId: Scalars['ID']['input'];
};

/** The dispute, or what stands in the way. */
export type OrderDisputeVisitResult = DisputeOver | DisputeUnknown | DisputeVisitOrdered | DisputeVisitStands;

/** Where a page of a list ends. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** What to hand over as `after` for the next page; null when the page is empty. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether more follow. */
  hasNextPage: Scalars['Boolean']['output'];
};

/** Whom staff leave in peace for some days, and why. */
export type PauseCollectionInput = {
  /** Of one of your offices. */
  contractId: Scalars['ID']['input'];
  /** Chosen by the caller (a UUID), so that a repeated request does no harm. */
  id: Scalars['ID']['input'];
  /** In Spanish: people of the contract read it. */
  reason: Scalars['String']['input'];
  /** The last day. */
  until: Scalars['Date']['input'];
};

/** A card for a reference. */
export type PayByCardInput = {
  /** What the provider made of the card in the browser; never the card itself. With the source TOKEN alone. */
  cardToken?: InputMaybe<Scalars['String']['input']>;
  /** Of a reference that was made without signing in. */
  key?: InputMaybe<Scalars['String']['input']>;
  /** A reference of method CARD. */
  referenceId: Scalars['ID']['input'];
  /** Where the card comes from; left out: TOKEN. */
  source?: InputMaybe<CardSource>;
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
  /** A surcharge amnesty that this account can still have; null where there is none. */
  amnesty?: Maybe<AmnestyOffer>;
  /** How its bills are paid by themselves; null where they are not. */
  autopay?: Maybe<Autopay>;
  /** “I paid and it does not show”: what was claimed, the newest first; the last hundred. */
  claims: Array<PaymentClaim>;
  /** Whose it is. */
  contract?: Maybe<Contract>;
  /** What was paid beyond what was owed: the next bill takes it. */
  credit: Scalars['Pesos']['output'];
  /** Of what that credit is, the oldest first: staff can give back each of them (`askRefund`). */
  credits: Array<AccountCredit>;
  /** How what is overdue is followed; null while nobody follows it. */
  debtCase?: Maybe<DebtCase>;
  /** Disputed bills, the newest first. */
  disputes: DisputeConnection;
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
  /** The year that was paid at once, or waits for its money; null where there is none. */
  prepaidYear?: Maybe<PrepaidYear>;
  /** What a year paid at once would cost; null where nothing is offered. */
  prepaidYearOffer?: Maybe<PrepaidYearOffer>;
  /** References, the newest first: those that wait, and what became of the others. */
  references: PaymentReferenceConnection;
};


/** What is paid and owed of a contract. Holder, OWNER and TENANT see it, and staff of its office. */
export type PaymentAccountDisputesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
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
  /** The bill; null while it is not to be had. */
  invoice?: Maybe<Invoice>;
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

/** “I paid and it does not show”. */
export type PaymentClaim = {
  __typename?: 'PaymentClaim';
  /** What was paid, as whoever claims says. */
  amount: Scalars['Pesos']['output'];
  /** What the utility answered, in Spanish; null until it did. */
  answer?: Maybe<Scalars['String']['output']>;
  /** Last day to answer it, in working days. */
  answerBy: Scalars['Date']['output'];
  /** When it ended; null while it is open. */
  answeredAt?: Maybe<Scalars['DateTime']['output']>;
  /** By which way. */
  channel: PaymentChannel;
  /** Of which contract. */
  contract: Contract;
  /** Number on the receipt: authorisation, clave de rastreo, reference; null where there is none. */
  folio?: Maybe<Scalars['String']['output']>;
  /** Whether a proof is kept: `GET /download/claim-proof?claim=…`, for who claimed and staff of the office. */
  hasProof: Scalars['Boolean']['output'];
  id: Scalars['ID']['output'];
  /** Whether that day is over without an answer. */
  isLate: Scalars['Boolean']['output'];
  /** What else was said; null where nothing. */
  note?: Maybe<Scalars['String']['output']>;
  /** When it was opened. */
  openedAt: Scalars['DateTime']['output'];
  /** On which day. */
  paidOn: Scalars['Date']['output'];
  /** The payment that it was; null until it is found. */
  payment?: Maybe<Payment>;
  /** What became of it. */
  state: PaymentClaimState;
  /** Where it was searched for, and what was found, the oldest first. */
  traces: Array<ClaimTrace>;
};

/** It was answered. */
export type PaymentClaimAnswered = {
  __typename?: 'PaymentClaimAnswered';
  /** As it is now. */
  claim: PaymentClaim;
};

/** It was answered already. */
export type PaymentClaimClosed = Refusal & {
  __typename?: 'PaymentClaimClosed';
  /** As it is now. */
  claim: PaymentClaim;
  message: Scalars['String']['output'];
};

/** A page of claims. */
export type PaymentClaimConnection = {
  __typename?: 'PaymentClaimConnection';
  /** The claims of the page with their places in the list. */
  edges: Array<PaymentClaimEdge>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many claims the list holds on all its pages. */
  totalCount: Scalars['Int']['output'];
};

/** A claim and its place in the list. */
export type PaymentClaimEdge = {
  __typename?: 'PaymentClaimEdge';
  /** Give it as `after` to go on behind it. */
  cursor: Scalars['String']['output'];
  /** The claim. */
  node: PaymentClaim;
};

/** An open claim says the same. */
export type PaymentClaimExists = Refusal & {
  __typename?: 'PaymentClaimExists';
  /** That claim. */
  claim: PaymentClaim;
  message: Scalars['String']['output'];
};

/** It cannot be claimed like that; the message says what to change. */
export type PaymentClaimImpossible = Refusal & {
  __typename?: 'PaymentClaimImpossible';
  message: Scalars['String']['output'];
};

/** It was opened and traced. */
export type PaymentClaimOpened = {
  __typename?: 'PaymentClaimOpened';
  /** As it is now: found already, perhaps. */
  claim: PaymentClaim;
};

/** What became of a claim. */
export type PaymentClaimState =
  /** The payment was found and counts. */
  | 'FOUND'
  /** It was not found; the answer says why. */
  | 'NOT_FOUND'
  /** It is traced; nobody is dunned meanwhile. */
  | 'OPEN'
  /** Whoever claimed took it back. */
  | 'WITHDRAWN';

/** There is no such claim, or it is not yours. */
export type PaymentClaimUnknown = Refusal & {
  __typename?: 'PaymentClaimUnknown';
  message: Scalars['String']['output'];
};

/** It was taken back. */
export type PaymentClaimWithdrawn = {
  __typename?: 'PaymentClaimWithdrawn';
  /** As it is now. */
  claim: PaymentClaim;
};

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
  /** Subject of whoever agreed: of staff, or of who asked where nobody had to. Null until then and for whoever is no staff of its office. */
  agreedBy?: Maybe<Scalars['String']['output']>;
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
  /** How many plans the list holds on all its pages. */
  totalCount: Scalars['Int']['output'];
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

/** What waits for an office in payments, counted. */
export type PaymentWork = {
  __typename?: 'PaymentWork';
  /** “I paid and it does not show”, without an answer; urgent are those whose last day is today or is over. */
  claims: WaitingWork;
  /** Files of charges to bank accounts that the bank refused, did not answer in time or answered otherwise than was said by hand, and answers that could not be taken. Of all offices. */
  debits: WaitingWork;
  /** Debt cases that wait for a notice on paper; urgent is the last one, before the restriction. */
  debts: WaitingWork;
  /** Differences of reconciliation that are open: those of contracts of your offices, and all that are of no known contract. */
  differences: WaitingWork;
  /** Disputed bills without an answer; urgent are those whose last day is near. */
  disputes: WaitingWork;
  /** Plans that somebody asked for and that wait for approval. */
  plans: WaitingWork;
  /** Refunds that wait for a second person. */
  refunds: WaitingWork;
  /** Turns at cash desks that were closed and whose money was not brought to the bank yet. */
  turns: WaitingWork;
};

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
  /** The bill; null while it is not to be had. */
  invoice?: Maybe<Invoice>;
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

/** A year that is paid at once: bills draw on it, and its discount is forgiven of the last of them. */
export type PrepaidYear = {
  __typename?: 'PrepaidYear';
  /** What is forgiven in all. */
  discount: Scalars['Pesos']['output'];
  /** What of it was forgiven so far. */
  discountUsed: Scalars['Pesos']['output'];
  /** What its bills were estimated to come to. */
  estimate: Scalars['Pesos']['output'];
  /** Its first day. */
  from: Scalars['Date']['output'];
  id: Scalars['ID']['output'];
  /** The last day to pay it. */
  payBefore: Scalars['Date']['output'];
  /** What became of it. */
  state: PrepaidYearState;
  /** The day after its last. */
  to: Scalars['Date']['output'];
  /** What is paid at once. */
  toPay: Scalars['Pesos']['output'];
};

/** Nothing can be offered. The message says why. */
export type PrepaidYearImpossible = Refusal & {
  __typename?: 'PrepaidYearImpossible';
  message: Scalars['String']['output'];
};

/** What a year paid at once would cost. */
export type PrepaidYearOffer = {
  __typename?: 'PrepaidYearOffer';
  /** What is forgiven of its bills for paying ahead. */
  discount: Scalars['Pesos']['output'];
  /** What its bills will come to, as far as that can be told. */
  estimate: Scalars['Pesos']['output'];
  /** Where the estimate comes from, in Spanish. */
  estimatedFrom: Scalars['String']['output'];
  /** Its first day. */
  from: Scalars['Date']['output'];
  /** The day after its last. */
  to: Scalars['Date']['output'];
  /** What is paid at once. */
  toPay: Scalars['Pesos']['output'];
  /** The last day to pay it. */
  until: Scalars['Date']['output'];
};

/** What became of a year that is paid at once. */
export type PrepaidYearState =
  /** It is over, or its discount is used up. */
  | 'ENDED'
  /** It was not paid in time. */
  | 'LAPSED'
  /** It is paid: bills draw on it. */
  | 'PAID'
  /** It waits for its money. */
  | 'WAITING';

/** It waits for its money. */
export type PrepaidYearWaiting = {
  __typename?: 'PrepaidYearWaiting';
  /** As it is kept. */
  year: PrepaidYear;
};

/** What can be asked. Nothing here changes anything. */
export type Query = {
  __typename?: 'Query';
  /** Surcharge amnesties of one's offices, the newest first, with what came of them. */
  amnesties: AmnestyConnection;
  /** Where the browser turns a card into a token, so that no card number reaches the utility; null while no card is taken. */
  cardTokenizer?: Maybe<CardTokenizer>;
  /** A turn at a cash desk by id; null when there is none, or it is not of your offices. */
  cashDeskSession?: Maybe<CashDeskSession>;
  /** Turns at the cash desks of one's offices, the newest first. What is left out does not count. */
  cashDeskSessions: CashDeskSessionConnection;
  /** A file of charges to bank accounts; null where there is none. */
  debitFile?: Maybe<DebitFile>;
  /**
   * Files of charges to bank accounts (domiciliación) that were made for the bank, the newest first. The bank knows no offices: they are
   * of the whole utility.
   */
  debitFiles: DebitFileConnection;
  /** A debt case by id; null when there is none, or it is not yours to see. */
  debtCase?: Maybe<DebtCase>;
  /** Debt cases of your offices, the newest first. What is left out does not count. */
  debtCases: DebtCaseConnection;
  /** Whose a number on paper is, as a cashier reads it: null where it is nobody's of your offices. */
  deskAccount?: Maybe<PaymentAccount>;
  /** What is authorised with a direct debit; null where bank accounts are not charged. */
  directDebitTerms?: Maybe<DirectDebitTerms>;
  /** A dispute (aclaración) by id; null when there is none, or it is not yours to see. */
  dispute?: Maybe<Dispute>;
  /**
   * Disputes of your offices, the newest first; with `answerUpTo` those first that have to be answered first. What is left out
   * does not count.
   */
  disputes: DisputeConnection;
  /** Answers of the bank to such files that could not be taken, the newest first: nothing followed from them. */
  mistakenDebitAnswers: DebitAnswerConnection;
  /** The turn that one has open at a cash desk; null when there is none. */
  myCashDesk?: Maybe<CashDeskSession>;
  /** A payment by id; null when there is none, or it is not yours to see. */
  payment?: Maybe<Payment>;
  /** A claim by id; null when there is none, or it is not yours to see. */
  paymentClaim?: Maybe<PaymentClaim>;
  /** “I paid and it does not show”: claims of your offices, the newest first; those that are open by what is left of their term. */
  paymentClaims: PaymentClaimConnection;
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
  /** How much waits for your offices, part by part: staff have no inbox, and see here what there is to do. */
  paymentWork: PaymentWork;
  /** A day of money by provider and bank: what we posted, and what they have. */
  reconciliationDay: ReconciliationDay;
  /** A difference by id; null when there is none, or it is of other offices. */
  reconciliationTask?: Maybe<ReconciliationTask>;
  /**
   * Differences between our payments and what providers and the bank have, the newest first: those of contracts of your offices, and
   * all that are of no known contract.
   */
  reconciliationTasks: ReconciliationTaskConnection;
  /** Refunds of one's offices, the newest first. */
  refunds: RefundConnection;
  /** What paying what a contract owes in instalments would look like. Nothing is agreed on. */
  simulatePlan: SimulatePlanResult;
  /** Files that were imported, the newest first. */
  statementFiles: StatementFileConnection;
  /** Reasons to spare somebody, and what staff have to be shown. */
  vulnerabilityKinds: Array<VulnerabilityKind>;
};


/** What can be asked. Nothing here changes anything. */
export type QueryAmnestiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked. Nothing here changes anything. */
export type QueryCashDeskSessionArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. Nothing here changes anything. */
export type QueryCashDeskSessionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  isOpen?: InputMaybe<Scalars['Boolean']['input']>;
  operatingUnitId?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked. Nothing here changes anything. */
export type QueryDebitFileArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. Nothing here changes anything. */
export type QueryDebitFilesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  isWaiting?: InputMaybe<Scalars['Boolean']['input']>;
};


/** What can be asked. Nothing here changes anything. */
export type QueryDebtCaseArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. Nothing here changes anything. */
export type QueryDebtCasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  isOpen?: InputMaybe<Scalars['Boolean']['input']>;
  isRestricted?: InputMaybe<Scalars['Boolean']['input']>;
  operatingUnitId?: InputMaybe<Scalars['Int']['input']>;
  stage?: InputMaybe<CollectionStage>;
  waitsFor?: InputMaybe<CollectionWait>;
};


/** What can be asked. Nothing here changes anything. */
export type QueryDeskAccountArgs = {
  number: Scalars['String']['input'];
};


/** What can be asked. Nothing here changes anything. */
export type QueryDisputeArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. Nothing here changes anything. */
export type QueryDisputesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  answerUpTo?: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  operatingUnitId?: InputMaybe<Scalars['Int']['input']>;
  state?: InputMaybe<DisputeState>;
};


/** What can be asked. Nothing here changes anything. */
export type QueryMistakenDebitAnswersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  isOpen?: InputMaybe<Scalars['Boolean']['input']>;
};


/** What can be asked. Nothing here changes anything. */
export type QueryPaymentArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. Nothing here changes anything. */
export type QueryPaymentClaimArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. Nothing here changes anything. */
export type QueryPaymentClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  state?: InputMaybe<PaymentClaimState>;
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
export type QueryReconciliationDayArgs = {
  day: Scalars['Date']['input'];
};


/** What can be asked. Nothing here changes anything. */
export type QueryReconciliationTaskArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. Nothing here changes anything. */
export type QueryReconciliationTasksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  day?: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  isOpen?: InputMaybe<Scalars['Boolean']['input']>;
  kind?: InputMaybe<ReconciliationKind>;
};


/** What can be asked. Nothing here changes anything. */
export type QueryRefundsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  state?: InputMaybe<RefundState>;
};


/** What can be asked. Nothing here changes anything. */
export type QuerySimulatePlanArgs = {
  contractId: Scalars['ID']['input'];
  wish: PlanWishInput;
};


/** What can be asked. Nothing here changes anything. */
export type QueryStatementFilesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What comparing came to. */
export type ReconciledNow = {
  __typename?: 'ReconciledNow';
  /** Differences that ended by themselves. */
  ended: Scalars['Int']['output'];
  /** Lines that are payments of ours, or a provider's transfer. */
  matched: Scalars['Int']['output'];
  /** Differences that are open now. */
  openTasks: Scalars['Int']['output'];
  /** Providers that did not answer, with the reason, in Spanish. */
  silent: Array<Scalars['String']['output']>;
};

/** A day of money. */
export type ReconciliationDay = {
  __typename?: 'ReconciliationDay';
  /** The civil day. */
  day: Scalars['Date']['output'];
  /** Differences of the day that are open and yours to see. */
  openTasks: Scalars['Int']['output'];
  /** By provider and bank. */
  sources: Array<ReconciliationSum>;
};

/** How a difference ended. */
export type ReconciliationEnd = {
  __typename?: 'ReconciliationEnd';
  /** When. */
  at: Scalars['DateTime']['output'];
  /** Who decided it; null where it ended by itself. */
  by?: Maybe<Scalars['String']['output']>;
  /** How. */
  outcome: ReconciliationOutcome;
  /** Why, as whoever decided wrote it; null where it ended by itself. */
  reason?: Maybe<Scalars['String']['output']>;
};

/** It cannot be ended like that; the message says what is missing. */
export type ReconciliationImpossible = Refusal & {
  __typename?: 'ReconciliationImpossible';
  message: Scalars['String']['output'];
};

/** In what two books can differ. */
export type ReconciliationKind =
  /** Both have it, with another amount. */
  | 'AMOUNT_DIFFERS'
  /** The provider kept another fee than we knew. */
  | 'FEE_DIFFERS'
  /** The provider took money for us that we have not posted. */
  | 'MISSING'
  /** Money arrived at the bank, and nothing says for which contract. */
  | 'PAYER_UNKNOWN'
  /** The bank gave back what had arrived. */
  | 'RETURNED'
  /** The transfer arrived with another amount. */
  | 'SETTLEMENT_DIFFERS'
  /** The provider says that it transferred; the bank has nothing. */
  | 'SETTLEMENT_MISSING'
  /** A transfer arrived that the provider knows nothing of. */
  | 'SETTLEMENT_UNEXPECTED'
  /** Money came on a reference that was paid, replaced or over, or on none of ours. */
  | 'STRANGE_ARRIVAL'
  /** We posted what they do not have, though they told of its day and the one after. */
  | 'SURPLUS'
  /** Refunds and chargebacks are not the same. */
  | 'TAKEN_BACK_DIFFERS';

/** How a difference ended. */
export type ReconciliationOutcome =
  /** It was assigned to a contract. */
  | 'ASSIGN'
  /** By itself: what was missing came. */
  | 'MATCHED'
  /** It was posted after the provider was asked again. */
  | 'POST'
  /** It is given back to who paid. */
  | 'RETURN'
  /** It is in order. */
  | 'SETTLE'
  /** Our payment was taken back. */
  | 'TAKE_BACK'
  /** It was written off. */
  | 'WRITE_OFF';

/** What somebody can do about a difference. */
export type ReconciliationResolution =
  /** It is this contract's. */
  | 'ASSIGN'
  /** Ask the provider again and post what it has. */
  | 'POST'
  /** It is given back to who paid. */
  | 'RETURN'
  /** It is in order, for the reason given. */
  | 'SETTLE'
  /** Our payment is taken back. */
  | 'TAKE_BACK'
  /** Nobody goes after it any more. */
  | 'WRITE_OFF';

/** Money that is no contract’s is on its way back: over a limit a second person approves it, then somebody pays it; the difference ends with that. */
export type ReconciliationReturnAsked = {
  __typename?: 'ReconciliationReturnAsked';
  /** What was asked for. */
  refund: Refund;
  /** As it is now: open, with nothing else to be done about it meanwhile. */
  task: ReconciliationTask;
};

/** What we posted of a provider or the bank on a day, and what they have. Sums of the whole utility. */
export type ReconciliationSum = {
  __typename?: 'ReconciliationSum';
  /** What they have less what we posted. */
  difference: Scalars['Pesos']['output'];
  /** What we posted as paid on that day, before fees. */
  expected: Scalars['Pesos']['output'];
  /** What they kept. */
  fees: Scalars['Pesos']['output'];
  /** Whether they have told of the day in full. */
  isTold: Scalars['Boolean']['output'];
  /** Lines of theirs. */
  lines: Scalars['Int']['output'];
  /** Those of them that are payments of ours. */
  matched: Scalars['Int']['output'];
  /** What they have for that day, before fees. */
  received: Scalars['Pesos']['output'];
  /** Whose book. */
  source: StatementSource;
};

/** A difference between our payments and what others have: somebody has to look at it. */
export type ReconciliationTask = {
  __typename?: 'ReconciliationTask';
  /** Whose money it is; null where nobody knows. */
  contract?: Maybe<Contract>;
  /** Civil day of the money. */
  day: Scalars['Date']['output'];
  /** Null while it is open. */
  ended?: Maybe<ReconciliationEnd>;
  /** By our book, or by what a provider promised. */
  expected: Scalars['Pesos']['output'];
  /** When it was found. */
  foundAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  /** In what the books differ. */
  kind: ReconciliationKind;
  /** What was told with it: references, who paid, what they wrote; up to ten. */
  lines: Array<StatementLine>;
  /** Payments of ours that it is about, as far as they are yours to see. */
  payments: Array<Payment>;
  /** By theirs. */
  received: Scalars['Pesos']['output'];
  /** The last time that its money, which is no contract’s, was asked to be given back; null where it never was. */
  refund?: Maybe<Refund>;
  /** Whose book is compared with ours. */
  source: StatementSource;
  /** What it is about, as the others call it: `CONEKTA charge 637e…`. */
  subject: Scalars['String']['output'];
  /** Ways to end it, the usual one first; none while its money is on its way back. */
  ways: Array<ReconciliationResolution>;
};

/** A page of differences. */
export type ReconciliationTaskConnection = {
  __typename?: 'ReconciliationTaskConnection';
  /** The differences of the page with their places in the list. */
  edges: Array<ReconciliationTaskEdge>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many differences the list holds on all its pages. */
  totalCount: Scalars['Int']['output'];
};

/** A difference and its place in the list. */
export type ReconciliationTaskEdge = {
  __typename?: 'ReconciliationTaskEdge';
  /** Give it as `after` to go on behind it. */
  cursor: Scalars['String']['output'];
  /** The difference. */
  node: ReconciliationTask;
};

/** Somebody was faster, or it ended by itself. */
export type ReconciliationTaskEnded = Refusal & {
  __typename?: 'ReconciliationTaskEnded';
  message: Scalars['String']['output'];
  /** As it is now. */
  task: ReconciliationTask;
};

/** It ended. */
export type ReconciliationTaskResolved = {
  __typename?: 'ReconciliationTaskResolved';
  /** As it is now. */
  task: ReconciliationTask;
};

/** There is no such difference, or it is of other offices. */
export type ReconciliationTaskUnknown = Refusal & {
  __typename?: 'ReconciliationTaskUnknown';
  message: Scalars['String']['output'];
};

/** A notice that was handed over on paper. */
export type RecordNoticeDeliveryInput = {
  /** Of one of your offices. */
  caseId: Scalars['ID']['input'];
  /** To whom, or where it was left, in Spanish. */
  detail: Scalars['String']['input'];
  /** The day on which it was handed over. */
  on: Scalars['Date']['input'];
  /** Of which stage it is. */
  stage: CollectionStage;
};

/** The case, or what stands in the way. */
export type RecordNoticeDeliveryResult = DebtCaseUnknown | NoticeDeliveryRecorded | NoticeNotGiven;

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

/** A payment, or a part of it, that is given back. Staff of its office see it. */
export type Refund = {
  __typename?: 'Refund';
  /** Whose it is; null where it is not of your offices any more, or where the money is no contract’s. */
  account?: Maybe<PaymentAccount>;
  /** How much goes back. */
  amount: Scalars['Pesos']['output'];
  /** When a second person approved it; null where nobody did. */
  approvedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Subject of whoever approved; null where nobody did. */
  approvedBy?: Maybe<Scalars['String']['output']>;
  /** When it was asked for. */
  askedAt: Scalars['DateTime']['output'];
  /** Subject of whoever asked. */
  askedBy: Scalars['String']['output'];
  /** The difference that it answers, where the money is no contract’s; null elsewhere. */
  difference?: Maybe<ReconciliationTask>;
  /** When it was paid, refused or failed; null until then. */
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  id: Scalars['ID']['output'];
  /** Whether you may approve it now. */
  mayApprove: Scalars['Boolean']['output'];
  /** Whether staff pay it themselves and write that down. */
  mayMarkPaid: Scalars['Boolean']['output'];
  /** Whether it can be refused or given up now. */
  mayReject: Scalars['Boolean']['output'];
  /** How. */
  means: RefundMeans;
  /** Whether a second person has to approve it. */
  needsSecond: Scalars['Boolean']['output'];
  /** What proves that it was paid, or why it was not; null until then. */
  note?: Maybe<Scalars['String']['output']>;
  /** The payment; null where it is not of your offices any more. */
  payment?: Maybe<Payment>;
  /** Why. */
  reason: Scalars['String']['output'];
  /** What became of it. */
  state: RefundState;
};

/** A page of refunds. */
export type RefundConnection = {
  __typename?: 'RefundConnection';
  /** The refunds of the page with their places in the list. */
  edges: Array<RefundEdge>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many refunds the list holds on all its pages. */
  totalCount: Scalars['Int']['output'];
};

/** A refund and its place in the list. */
export type RefundEdge = {
  __typename?: 'RefundEdge';
  /** Give it as `after` to go on behind it. */
  cursor: Scalars['String']['output'];
  /** The refund. */
  node: Refund;
};

/** It cannot be done so: the sentence says why and what to do. */
export type RefundImpossible = Refusal & {
  __typename?: 'RefundImpossible';
  message: Scalars['String']['output'];
};

/** It stands as it is said. */
export type RefundKept = {
  __typename?: 'RefundKept';
  /** As it is now. */
  refund: Refund;
};

/** How money goes back. */
export type RefundMeans =
  /** In cash, from the office's safe. */
  | 'CASH'
  /** The way it came, by the provider. */
  | 'PROVIDER'
  /** By a transfer of the bank. */
  | 'TRANSFER';

/** It was decided before. */
export type RefundOver = Refusal & {
  __typename?: 'RefundOver';
  message: Scalars['String']['output'];
  /** As it is now. */
  refund: Refund;
};

/** The refund, or what stands in the way. */
export type RefundResult = RefundImpossible | RefundKept | RefundOver | RefundUnknown;

/** What became of a refund. */
export type RefundState =
  /** A second person has to approve it. */
  | 'ASKED'
  /** The provider said no: the payment counts. */
  | 'FAILED'
  /** The money is back. */
  | 'PAID'
  /** It is owed to the customer, and being paid. */
  | 'PAYING'
  /** Staff refused it or gave it up: the payment counts. */
  | 'REJECTED';

/** No payment or refund fits, or it is not of your offices. Which of both is not told. */
export type RefundUnknown = Refusal & {
  __typename?: 'RefundUnknown';
  message: Scalars['String']['output'];
};

/** What every mutation answers with when the business says no: a sentence that says what stands in the way and what to do. */
export type Refusal = {
  /** In Spanish, for the person who asked. */
  message: Scalars['String']['output'];
};

/** Which one is refused. */
export type RejectDebitHandAnswerInput = {
  /** Of one that waits. */
  id: Scalars['ID']['input'];
  /** Why, in a sentence. */
  note: Scalars['String']['input'];
};

/** Which refund is not paid. */
export type RejectRefundInput = {
  /** For people, in Spanish. */
  reason: Scalars['String']['input'];
  /** Of one of your offices. */
  refundId: Scalars['ID']['input'];
};

/** Which file is made anew. */
export type RemakeDebitFileInput = {
  /** Of one that the bank refused. */
  fileId: Scalars['ID']['input'];
};

/** What was made, or what stands in the way. */
export type RemakeDebitFileResult = DebitFileImpossible | DebitFileRemade;

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

/** Whose year is paid at once. */
export type RequestPrepaidYearInput = {
  /** The contract. */
  contractId: Scalars['ID']['input'];
  /** Chosen by the caller (a UUID), so that a repeated request does no harm. */
  id: Scalars['ID']['input'];
};

/** The year, or what stands in the way. */
export type RequestPrepaidYearResult = PayableUnknown | PrepaidYearImpossible | PrepaidYearWaiting;

/** How a difference is ended. */
export type ResolveReconciliationTaskInput = {
  /** As printed on bills; with ASSIGN alone. */
  contractNumber?: InputMaybe<Scalars['String']['input']>;
  /** Why, in a sentence; may be empty with POST alone. */
  reason: Scalars['String']['input'];
  /** One of its `ways`. */
  resolution: ReconciliationResolution;
  /** Which. */
  taskId: Scalars['ID']['input'];
};

/** The difference, or what stands in the way. */
export type ResolveReconciliationTaskResult = PaymentProviderDown | ReconciliationImpossible | ReconciliationReturnAsked | ReconciliationTaskEnded | ReconciliationTaskResolved | ReconciliationTaskUnknown;

/** A rule of law or of the office that something rests on. */
export type RuleSource = {
  __typename?: 'RuleSource';
  /** What it says, in short. */
  says: Scalars['String']['output'];
  /** Law and article, or decision. */
  title: Scalars['String']['output'];
};

/** What became of charges, as the bank says otherwise than by file. */
export type SayDebitOutcomeInput = {
  /** Who at the bank said so when, or what proves it: ten to 500 letters. */
  evidence: Scalars['String']['input'];
  /** Of a file whose answer is overdue. */
  fileId: Scalars['ID']['input'];
  /** A UUID of your own: the same again is the same. */
  id: Scalars['ID']['input'];
  /** Of one charge; left out: of all that the bank did not answer. NOT_TAKEN is of all, RETURNED of one. */
  line?: InputMaybe<Scalars['Int']['input']>;
  /** What became of them. */
  outcome: DebitHandOutcome;
  /** With RETURNED alone. */
  reason?: InputMaybe<DebitReturnReason>;
  /** How the bank said so. */
  source: DebitHandSource;
};

/** The instalments, or what stands in the way. */
export type SimulatePlanResult = PlanImpossible | PlanSimulation | PlanUnknown;

/** A campaign that is to start. */
export type StartAmnestyInput = {
  /** For bills that fell due before this day. */
  billsDueBefore: Scalars['Date']['input'];
  /** Who decided on it, and where it says so. */
  decision: Scalars['String']['input'];
  /** First day on which the rest may be paid. */
  from: Scalars['Date']['input'];
  /** Chosen by the caller (a UUID), so that a repeated request does no harm. */
  id: Scalars['ID']['input'];
  /** As people hear of it. */
  name: Scalars['String']['input'];
  /** Offices of yours. */
  operatingUnitIds: Array<Scalars['ID']['input']>;
  /** Percent of the surcharge: 1 to 100. */
  share: Scalars['Int']['input'];
  /** The last one. */
  to: Scalars['Date']['input'];
  /** For these uses of water; left out: for all. */
  usageClasses?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** The campaign, or what stands in the way. */
export type StartAmnestyResult = AmnestyMistaken | AmnestyStarted;

/** A file that was imported. */
export type StatementFile = {
  __typename?: 'StatementFile';
  /** First day that it tells of. */
  coversFrom: Scalars['Date']['output'];
  /** Last day that it tells of. */
  coversTo: Scalars['Date']['output'];
  id: Scalars['ID']['output'];
  /** When it was imported. */
  importedAt: Scalars['DateTime']['output'];
  /** By whom. */
  importedBy: Scalars['String']['output'];
  /** How many movements it has. */
  lines: Scalars['Int']['output'];
  /** As whoever brought it called it. */
  name: Scalars['String']['output'];
  /** Those of them that no file had told before. */
  newLines: Scalars['Int']['output'];
  /** Of whom. */
  source: StatementSource;
};

/** A page of files. */
export type StatementFileConnection = {
  __typename?: 'StatementFileConnection';
  /** The files of the page with their places in the list. */
  edges: Array<StatementFileEdge>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many files the list holds on all its pages. */
  totalCount: Scalars['Int']['output'];
};

/** A file and its place in the list. */
export type StatementFileEdge = {
  __typename?: 'StatementFileEdge';
  /** Give it as `after` to go on behind it. */
  cursor: Scalars['String']['output'];
  /** The file. */
  node: StatementFile;
};

/** It was imported and compared. */
export type StatementImported = {
  __typename?: 'StatementImported';
  /** The file. */
  file: StatementFile;
  /** Lines of its days that are payments of ours, or a provider's transfer. */
  matched: Scalars['Int']['output'];
  /** Differences of its days that are open now. */
  openTasks: Scalars['Int']['output'];
};

/** The same file was imported before: nothing was done. */
export type StatementImportedBefore = Refusal & {
  __typename?: 'StatementImportedBefore';
  /** That file. */
  file: StatementFile;
  message: Scalars['String']['output'];
};

/** What a bank or a provider told. */
export type StatementLine = {
  __typename?: 'StatementLine';
  /** Below zero where it left, or was given back. */
  amount: Scalars['Pesos']['output'];
  /** Who paid, as the bank has the name; null where it does not say. */
  counterparty?: Maybe<Scalars['String']['output']>;
  /** Civil day. */
  day: Scalars['Date']['output'];
  /** What whoever paid wrote; empty where nothing. */
  description: Scalars['String']['output'];
  /** What the provider kept of it. */
  fee: Scalars['Pesos']['output'];
  /** What they call it; null where nothing is said. */
  reference?: Maybe<Scalars['String']['output']>;
  /** Clave de rastreo; null where there is none. */
  trackingKey?: Maybe<Scalars['String']['output']>;
};

/** A mistake of a file. */
export type StatementMistake = {
  __typename?: 'StatementMistake';
  /** How to mend it, in Spanish. */
  mend: Scalars['String']['output'];
  /** What is wrong, in Spanish; of a sum, the difference. */
  what: Scalars['String']['output'];
  /** Line, and column or element: `línea 7, columna Abono`. */
  where: Scalars['String']['output'];
};

/** The file is refused as a whole. */
export type StatementMistaken = Refusal & {
  __typename?: 'StatementMistaken';
  message: Scalars['String']['output'];
  /** Each with its line or element, at most fifty. */
  mistakes: Array<StatementMistake>;
};

/** Who keeps a book of money beside ourselves. */
export type StatementSource =
  /** The utility's bank. */
  | 'BANK'
  /** CoDi. */
  | 'CODI'
  /** Conekta. */
  | 'CONEKTA'
  /** Digital FEMSA (OXXO). */
  | 'FEMSA';

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

/** A supply that is limited or suspended. A domestic one is never suspended. */
export type SupplyRestriction = {
  __typename?: 'SupplyRestriction';
  id: Scalars['ID']['output'];
  /** LIMITED to some litres a person and day, or SUSPENDED. */
  kind: SupplyRestrictionKind;
  /** When it was lifted; null while it stands. */
  liftedAt?: Maybe<Scalars['DateTime']['output']>;
  /** For each person; null where it is suspended. */
  litresPerPersonAndDay?: Maybe<Scalars['Int']['output']>;
  /** A crew may do it from this day on. */
  notBefore: Scalars['Date']['output'];
  /** When it was ordered. */
  orderedAt: Scalars['DateTime']['output'];
  /** By when the supply has to be whole again; null while it stands. */
  wholeBy?: Maybe<Scalars['Date']['output']>;
};

/** How a supply is restricted. */
export type SupplyRestrictionKind =
  /** To some litres for each person and day. */
  | 'LIMITED'
  /** There is no water; not for homes. */
  | 'SUSPENDED';

/** A payment at a desk. */
export type TakeDeskPaymentInput = {
  /** How much is paid; what is more than owed is credit of the contract. */
  amount: Scalars['Pesos']['input'];
  /** Number of the cheque, or authorisation of the card; not for cash. */
  document?: InputMaybe<Scalars['String']['input']>;
  /** Chosen by the caller (a UUID): the same again takes nothing twice. */
  id: Scalars['ID']['input'];
  /** What is paid with. */
  means: DeskMeans;
  /** A contract's number, or the 14 digits that are printed on a bill: that bill is paid first. */
  number: Scalars['String']['input'];
  /** One's own open turn. */
  sessionId: Scalars['ID']['input'];
  /** Cash that is handed over; left out: exactly the amount. */
  tendered?: InputMaybe<Scalars['Pesos']['input']>;
};

/** The payment, or what stands in its way. */
export type TakeDeskPaymentResult = CashDeskImpossible | CashDeskUnknown | DeskPaymentTaken;

/** Too many tries. */
export type TooManyPayableTries = Refusal & {
  __typename?: 'TooManyPayableTries';
  message: Scalars['String']['output'];
  /** When it may be tried again. */
  tryAgainAt: Scalars['DateTime']['output'];
};

/** Which payment is taken back, and why. */
export type VoidDeskPaymentInput = {
  /** The id of the payment at the desk. */
  paymentId: Scalars['ID']['input'];
  /** For people, in Spanish. */
  reason: Scalars['String']['input'];
};

/** The payment, or what stands in the way. */
export type VoidDeskPaymentResult = CashDeskImpossible | CashDeskUnknown | DeskPaymentVoided;

/** A reason to spare somebody. */
export type VulnerabilityKind = {
  __typename?: 'VulnerabilityKind';
  /** Give it when a hold is granted. */
  code: Scalars['ID']['output'];
  /** For how many days at most it is granted. */
  mostDays: Scalars['Int']['output'];
  /** What has to be shown, in Spanish. */
  proof: Scalars['String']['output'];
  /** In Spanish. */
  title: Scalars['String']['output'];
};

/** How much of something waits. */
export type WaitingWork = {
  __typename?: 'WaitingWork';
  /** All that waits. */
  open: Scalars['Int']['output'];
  /** Of it, what cannot wait: its last day is near or over; where there is none, it waits for more than three days. */
  urgent: Scalars['Int']['output'];
};

/** Which dispute is taken back. */
export type WithdrawDisputeInput = {
  /** Of a contract of yours. */
  disputeId: Scalars['ID']['input'];
};

/** The dispute, or what stands in the way. */
export type WithdrawDisputeResult = DisputeOver | DisputeUnknown | DisputeWithdrawn;

/** The claim, or what stands in the way. */
export type WithdrawPaymentClaimResult = PaymentClaimClosed | PaymentClaimUnknown | PaymentClaimWithdrawn;



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
  Autopay: Autopay;
  Contract: Contract;
  DebtCase: DebtCase;
  Dispute: Dispute;
  Invoice: Invoice;
  Payment: Payment;
  PaymentAccount: PaymentAccount;
  PaymentClaim: PaymentClaim;
  PaymentPlan: PaymentPlan;
  PaymentReference: PaymentReference;
  ReconciliationTask: ReconciliationTask;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Autopay:
    ( { __typename: 'Autopay' }
    & GraphQLRecursivePick<FederationTypes['Autopay'], {"id":true}> );
  Contract:
    ( { __typename: 'Contract' }
    & GraphQLRecursivePick<FederationTypes['Contract'], {"id":true}> );
  DebtCase:
    ( { __typename: 'DebtCase' }
    & GraphQLRecursivePick<FederationTypes['DebtCase'], {"id":true}> );
  Dispute:
    ( { __typename: 'Dispute' }
    & GraphQLRecursivePick<FederationTypes['Dispute'], {"id":true}> );
  Invoice:
    ( { __typename: 'Invoice' }
    & GraphQLRecursivePick<FederationTypes['Invoice'], {"id":true}> );
  Payment:
    ( { __typename: 'Payment' }
    & GraphQLRecursivePick<FederationTypes['Payment'], {"id":true}> );
  PaymentAccount:
    ( { __typename: 'PaymentAccount' }
    & GraphQLRecursivePick<FederationTypes['PaymentAccount'], {"id":true}> );
  PaymentClaim:
    ( { __typename: 'PaymentClaim' }
    & GraphQLRecursivePick<FederationTypes['PaymentClaim'], {"id":true}> );
  PaymentPlan:
    ( { __typename: 'PaymentPlan' }
    & GraphQLRecursivePick<FederationTypes['PaymentPlan'], {"id":true}> );
  PaymentReference:
    ( { __typename: 'PaymentReference' }
    & GraphQLRecursivePick<FederationTypes['PaymentReference'], {"id":true}> );
  ReconciliationTask:
    ( { __typename: 'ReconciliationTask' }
    & GraphQLRecursivePick<FederationTypes['ReconciliationTask'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  AddFilePartResult:
    | ( FilePartKept )
    | ( FileTooLarge )
  ;
  AnswerDisputeResult:
    | ( DisputeAnswerIncomplete )
    | ( Omit<DisputeAnswered, 'dispute'> & { dispute: _RefType['Dispute'] } )
    | ( Omit<DisputeOver, 'dispute'> & { dispute: _RefType['Dispute'] } )
    | ( DisputeUnknown )
  ;
  AnswerPaymentClaimResult:
    | ( Omit<PaymentClaimAnswered, 'claim'> & { claim: _RefType['PaymentClaim'] } )
    | ( Omit<PaymentClaimClosed, 'claim'> & { claim: _RefType['PaymentClaim'] } )
    | ( PaymentClaimImpossible )
    | ( PaymentClaimUnknown )
  ;
  CancelPaymentReferenceResult:
    | ( PayableUnknown )
    | ( Omit<PaymentReferenceCancelled, 'reference'> & { reference: _RefType['PaymentReference'] } )
    | ( Omit<PaymentReferenceClosed, 'reference'> & { reference: _RefType['PaymentReference'] } )
  ;
  ChangeAutopayResult:
    | ( Omit<AutopayChanged, 'autopay'> & { autopay: _RefType['Autopay'] } )
    | ( Omit<AutopayOver, 'autopay'> & { autopay: _RefType['Autopay'] } )
    | ( DirectDebitRefused )
    | ( PayableUnknown )
  ;
  ChangePlanResult:
    | ( Omit<PlanChanged, 'plan'> & { plan: _RefType['PaymentPlan'] } )
    | ( Omit<PlanNotOpen, 'plan'> & { plan: _RefType['PaymentPlan'] } )
    | ( PlanUnknown )
  ;
  CloseCashDeskResult:
    | ( Omit<CashDeskAlreadyClosed, 'session'> & { session: _RefType['CashDeskSession'] } )
    | ( Omit<CashDeskClosed, 'session'> & { session: _RefType['CashDeskSession'] } )
    | ( CashDeskDiffers )
    | ( CashDeskImpossible )
    | ( CashDeskUnknown )
  ;
  CloseDebitAnswerResult:
    | ( Omit<DebitAnswerClosed, 'answer'> & { answer: _RefType['DebitAnswer'] } )
    | ( DebitAnswerImpossible )
  ;
  CloseDebitDifferencesResult:
    | ( Omit<DebitDifferencesClosed, 'file'> & { file: _RefType['DebitFile'] } )
    | ( DebitFileImpossible )
  ;
  CollectionHoldResult:
    | ( CollectionHoldImpossible )
    | ( Omit<CollectionHoldPlaced, 'account'> & { account: _RefType['PaymentAccount'] } )
    | ( DebtContractUnknown )
  ;
  CreatePaymentReferenceResult:
    | ( NothingToPay )
    | ( PayableUnknown )
    | ( PaymentAmountImpossible )
    | ( PaymentProviderDown )
    | ( Omit<PaymentReferenceCreated, 'reference'> & { reference: _RefType['PaymentReference'] } )
  ;
  DebitHandAnswerResult:
    | ( DebitHandAnswerImpossible )
    | ( Omit<DebitHandAnswerKept, 'answer' | 'file'> & { answer: _RefType['DebitHandAnswer'], file: _RefType['DebitFile'] } )
    | ( Omit<DebitHandAnswerOver, 'answer'> & { answer: _RefType['DebitHandAnswer'] } )
  ;
  DepositCashDeskResult:
    | ( Omit<CashDeskDeposited, 'session'> & { session: _RefType['CashDeskSession'] } )
    | ( CashDeskImpossible )
    | ( CashDeskUnknown )
  ;
  EndAmnestyResult:
    | ( Omit<AmnestyEnded, 'amnesty'> & { amnesty: _RefType['Amnesty'] } )
    | ( AmnestyUnknown )
  ;
  EndCollectionHoldResult:
    | ( Omit<CollectionHoldEnded, 'account'> & { account: _RefType['PaymentAccount'] } )
    | ( CollectionHoldNotYours )
    | ( CollectionHoldUnknown )
  ;
  EnrolAutopayResult:
    | ( AutopayCardRefused )
    | ( Omit<AutopayEnrolled, 'autopay'> & { autopay: _RefType['Autopay'] } )
    | ( Omit<AutopayInForce, 'autopay'> & { autopay: _RefType['Autopay'] } )
    | ( DirectDebitRefused )
    | ( PayableUnknown )
    | ( PaymentProviderDown )
  ;
  FindPayableResult:
    | ( PayableFound )
    | ( PayableUnknown )
    | ( TooManyPayableTries )
  ;
  ImportStatementResult:
    | ( FileIncomplete )
    | ( Omit<StatementImported, 'file'> & { file: _RefType['StatementFile'] } )
    | ( Omit<StatementImportedBefore, 'file'> & { file: _RefType['StatementFile'] } )
    | ( StatementMistaken )
  ;
  OpenCashDeskResult:
    | ( Omit<CashDeskAlreadyOpen, 'session'> & { session: _RefType['CashDeskSession'] } )
    | ( CashDeskImpossible )
    | ( Omit<CashDeskOpened, 'session'> & { session: _RefType['CashDeskSession'] } )
  ;
  OpenDisputeResult:
    | ( DisputeImpossible )
    | ( Omit<DisputeOpened, 'dispute'> & { dispute: _RefType['Dispute'] } )
    | ( Omit<DisputeRunning, 'dispute'> & { dispute: _RefType['Dispute'] } )
    | ( DisputeTooLate )
    | ( DisputeUnknown )
  ;
  OpenPaymentClaimResult:
    | ( Omit<PaymentClaimExists, 'claim'> & { claim: _RefType['PaymentClaim'] } )
    | ( PaymentClaimImpossible )
    | ( Omit<PaymentClaimOpened, 'claim'> & { claim: _RefType['PaymentClaim'] } )
  ;
  OrderDisputeVisitResult:
    | ( Omit<DisputeOver, 'dispute'> & { dispute: _RefType['Dispute'] } )
    | ( DisputeUnknown )
    | ( Omit<DisputeVisitOrdered, 'dispute'> & { dispute: _RefType['Dispute'] } )
    | ( Omit<DisputeVisitStands, 'dispute'> & { dispute: _RefType['Dispute'] } )
  ;
  PayByCardResult:
    | ( Omit<CardCharged, 'reference'> & { reference: _RefType['PaymentReference'] } )
    | ( Omit<CardDeclined, 'reference'> & { reference: _RefType['PaymentReference'] } )
    | ( PayableUnknown )
    | ( PaymentProviderDown )
    | ( Omit<PaymentReferenceClosed, 'reference'> & { reference: _RefType['PaymentReference'] } )
  ;
  RecordNoticeDeliveryResult:
    | ( DebtCaseUnknown )
    | ( Omit<NoticeDeliveryRecorded, 'debtCase'> & { debtCase: _RefType['DebtCase'] } )
    | ( NoticeNotGiven )
  ;
  RefundResult:
    | ( RefundImpossible )
    | ( Omit<RefundKept, 'refund'> & { refund: _RefType['Refund'] } )
    | ( Omit<RefundOver, 'refund'> & { refund: _RefType['Refund'] } )
    | ( RefundUnknown )
  ;
  RemakeDebitFileResult:
    | ( DebitFileImpossible )
    | ( Omit<DebitFileRemade, 'file'> & { file: _RefType['DebitFile'] } )
  ;
  RequestPlanResult:
    | ( Omit<PlanAgreed, 'plan'> & { plan: _RefType['PaymentPlan'] } )
    | ( Omit<PlanAsked, 'plan'> & { plan: _RefType['PaymentPlan'] } )
    | ( PlanImpossible )
    | ( Omit<PlanInForce, 'plan'> & { plan: _RefType['PaymentPlan'] } )
    | ( PlanUnknown )
  ;
  RequestPrepaidYearResult:
    | ( PayableUnknown )
    | ( PrepaidYearImpossible )
    | ( PrepaidYearWaiting )
  ;
  ResolveReconciliationTaskResult:
    | ( PaymentProviderDown )
    | ( ReconciliationImpossible )
    | ( Omit<ReconciliationReturnAsked, 'refund' | 'task'> & { refund: _RefType['Refund'], task: _RefType['ReconciliationTask'] } )
    | ( Omit<ReconciliationTaskEnded, 'task'> & { task: _RefType['ReconciliationTask'] } )
    | ( Omit<ReconciliationTaskResolved, 'task'> & { task: _RefType['ReconciliationTask'] } )
    | ( ReconciliationTaskUnknown )
  ;
  SimulatePlanResult:
    | ( PlanImpossible )
    | ( PlanSimulation )
    | ( PlanUnknown )
  ;
  StartAmnestyResult:
    | ( AmnestyMistaken )
    | ( Omit<AmnestyStarted, 'amnesty'> & { amnesty: _RefType['Amnesty'] } )
  ;
  TakeDeskPaymentResult:
    | ( CashDeskImpossible )
    | ( CashDeskUnknown )
    | ( Omit<DeskPaymentTaken, 'payment'> & { payment: _RefType['DeskPayment'] } )
  ;
  VoidDeskPaymentResult:
    | ( CashDeskImpossible )
    | ( CashDeskUnknown )
    | ( Omit<DeskPaymentVoided, 'payment'> & { payment: _RefType['DeskPayment'] } )
  ;
  WithdrawDisputeResult:
    | ( Omit<DisputeOver, 'dispute'> & { dispute: _RefType['Dispute'] } )
    | ( DisputeUnknown )
    | ( Omit<DisputeWithdrawn, 'dispute'> & { dispute: _RefType['Dispute'] } )
  ;
  WithdrawPaymentClaimResult:
    | ( Omit<PaymentClaimClosed, 'claim'> & { claim: _RefType['PaymentClaim'] } )
    | ( PaymentClaimUnknown )
    | ( Omit<PaymentClaimWithdrawn, 'claim'> & { claim: _RefType['PaymentClaim'] } )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Refusal:
    | ( AmnestyMistaken )
    | ( AmnestyUnknown )
    | ( AutopayCardRefused )
    | ( Omit<AutopayInForce, 'autopay'> & { autopay: _RefType['Autopay'] } )
    | ( Omit<AutopayOver, 'autopay'> & { autopay: _RefType['Autopay'] } )
    | ( Omit<CardDeclined, 'reference'> & { reference: _RefType['PaymentReference'] } )
    | ( Omit<CashDeskAlreadyClosed, 'session'> & { session: _RefType['CashDeskSession'] } )
    | ( Omit<CashDeskAlreadyOpen, 'session'> & { session: _RefType['CashDeskSession'] } )
    | ( CashDeskDiffers )
    | ( CashDeskImpossible )
    | ( CashDeskUnknown )
    | ( CollectionHoldImpossible )
    | ( CollectionHoldNotYours )
    | ( CollectionHoldUnknown )
    | ( DebitAnswerImpossible )
    | ( DebitFileImpossible )
    | ( DebitHandAnswerImpossible )
    | ( Omit<DebitHandAnswerOver, 'answer'> & { answer: _RefType['DebitHandAnswer'] } )
    | ( DebtCaseUnknown )
    | ( DebtContractUnknown )
    | ( DirectDebitRefused )
    | ( DisputeAnswerIncomplete )
    | ( DisputeImpossible )
    | ( Omit<DisputeOver, 'dispute'> & { dispute: _RefType['Dispute'] } )
    | ( Omit<DisputeRunning, 'dispute'> & { dispute: _RefType['Dispute'] } )
    | ( DisputeTooLate )
    | ( DisputeUnknown )
    | ( Omit<DisputeVisitStands, 'dispute'> & { dispute: _RefType['Dispute'] } )
    | ( FileIncomplete )
    | ( FileTooLarge )
    | ( NothingToPay )
    | ( NoticeNotGiven )
    | ( PayableUnknown )
    | ( PaymentAmountImpossible )
    | ( Omit<PaymentClaimClosed, 'claim'> & { claim: _RefType['PaymentClaim'] } )
    | ( Omit<PaymentClaimExists, 'claim'> & { claim: _RefType['PaymentClaim'] } )
    | ( PaymentClaimImpossible )
    | ( PaymentClaimUnknown )
    | ( PaymentProviderDown )
    | ( Omit<PaymentReferenceClosed, 'reference'> & { reference: _RefType['PaymentReference'] } )
    | ( PlanImpossible )
    | ( Omit<PlanInForce, 'plan'> & { plan: _RefType['PaymentPlan'] } )
    | ( Omit<PlanNotOpen, 'plan'> & { plan: _RefType['PaymentPlan'] } )
    | ( PlanUnknown )
    | ( PrepaidYearImpossible )
    | ( ReconciliationImpossible )
    | ( Omit<ReconciliationTaskEnded, 'task'> & { task: _RefType['ReconciliationTask'] } )
    | ( ReconciliationTaskUnknown )
    | ( RefundImpossible )
    | ( Omit<RefundOver, 'refund'> & { refund: _RefType['Refund'] } )
    | ( RefundUnknown )
    | ( Omit<StatementImportedBefore, 'file'> & { file: _RefType['StatementFile'] } )
    | ( StatementMistaken )
    | ( TooManyPayableTries )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Access: Access;
  AccountCredit: ResolverTypeWrapper<ContractCredit>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  AddFilePartInput: AddFilePartInput;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  AddFilePartResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AddFilePartResult']>;
  Amnesty: ResolverTypeWrapper<KeptAmnesty>;
  AmnestyConnection: ResolverTypeWrapper<Omit<AmnestyConnection, 'edges'> & { edges: Array<ResolversTypes['AmnestyEdge']> }>;
  AmnestyEdge: ResolverTypeWrapper<Omit<AmnestyEdge, 'node'> & { node: ResolversTypes['Amnesty'] }>;
  AmnestyEnded: ResolverTypeWrapper<Omit<AmnestyEnded, 'amnesty'> & { amnesty: ResolversTypes['Amnesty'] }>;
  AmnestyMistaken: ResolverTypeWrapper<AmnestyMistaken>;
  AmnestyOffer: ResolverTypeWrapper<AmnestyOffer>;
  AmnestyStarted: ResolverTypeWrapper<Omit<AmnestyStarted, 'amnesty'> & { amnesty: ResolversTypes['Amnesty'] }>;
  AmnestyState: AmnestyState;
  AmnestyUnknown: ResolverTypeWrapper<AmnestyUnknown>;
  AnswerDisputeInput: AnswerDisputeInput;
  AnswerDisputeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AnswerDisputeResult']>;
  AnswerPaymentClaimInput: AnswerPaymentClaimInput;
  AnswerPaymentClaimResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AnswerPaymentClaimResult']>;
  ApproveDebitHandAnswerInput: ApproveDebitHandAnswerInput;
  ApproveRefundInput: ApproveRefundInput;
  AskRefundInput: AskRefundInput;
  Autopay: ResolverTypeWrapper<AutopayModel>;
  AutopayCardRefused: ResolverTypeWrapper<AutopayCardRefused>;
  AutopayChanged: ResolverTypeWrapper<Omit<AutopayChanged, 'autopay'> & { autopay: ResolversTypes['Autopay'] }>;
  AutopayCharge: ResolverTypeWrapper<Omit<AutopayCharge, 'invoice'> & { invoice?: Maybe<ResolversTypes['Invoice']> }>;
  AutopayChargeState: AutopayChargeState;
  AutopayEnrolled: ResolverTypeWrapper<Omit<AutopayEnrolled, 'autopay'> & { autopay: ResolversTypes['Autopay'] }>;
  AutopayInForce: ResolverTypeWrapper<Omit<AutopayInForce, 'autopay'> & { autopay: ResolversTypes['Autopay'] }>;
  AutopayMethod: AutopayMethod;
  AutopayOver: ResolverTypeWrapper<Omit<AutopayOver, 'autopay'> & { autopay: ResolversTypes['Autopay'] }>;
  AutopayState: AutopayState;
  CancelPaymentReferenceInput: CancelPaymentReferenceInput;
  CancelPaymentReferenceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CancelPaymentReferenceResult']>;
  CancelPlanInput: CancelPlanInput;
  CardCharged: ResolverTypeWrapper<Omit<CardCharged, 'reference'> & { reference: ResolversTypes['PaymentReference'] }>;
  CardDeclined: ResolverTypeWrapper<Omit<CardDeclined, 'reference'> & { reference: ResolversTypes['PaymentReference'] }>;
  CardSource: CardSource;
  CardTokenizer: ResolverTypeWrapper<CardTokenizer>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  CashDeskAlreadyClosed: ResolverTypeWrapper<Omit<CashDeskAlreadyClosed, 'session'> & { session: ResolversTypes['CashDeskSession'] }>;
  CashDeskAlreadyOpen: ResolverTypeWrapper<Omit<CashDeskAlreadyOpen, 'session'> & { session: ResolversTypes['CashDeskSession'] }>;
  CashDeskClosed: ResolverTypeWrapper<Omit<CashDeskClosed, 'session'> & { session: ResolversTypes['CashDeskSession'] }>;
  CashDeskClosing: ResolverTypeWrapper<CashDeskClosing>;
  CashDeskDeposit: ResolverTypeWrapper<CashDeskDeposit>;
  CashDeskDeposited: ResolverTypeWrapper<Omit<CashDeskDeposited, 'session'> & { session: ResolversTypes['CashDeskSession'] }>;
  CashDeskDiffers: ResolverTypeWrapper<CashDeskDiffers>;
  CashDeskImpossible: ResolverTypeWrapper<CashDeskImpossible>;
  CashDeskOpened: ResolverTypeWrapper<Omit<CashDeskOpened, 'session'> & { session: ResolversTypes['CashDeskSession'] }>;
  CashDeskSession: ResolverTypeWrapper<DeskSession>;
  CashDeskSessionConnection: ResolverTypeWrapper<Omit<CashDeskSessionConnection, 'edges'> & { edges: Array<ResolversTypes['CashDeskSessionEdge']> }>;
  CashDeskSessionEdge: ResolverTypeWrapper<Omit<CashDeskSessionEdge, 'node'> & { node: ResolversTypes['CashDeskSession'] }>;
  CashDeskUnknown: ResolverTypeWrapper<CashDeskUnknown>;
  CashPieces: ResolverTypeWrapper<CashPieces>;
  CashPiecesInput: CashPiecesInput;
  ChangeAutopayInput: ChangeAutopayInput;
  ChangeAutopayResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChangeAutopayResult']>;
  ChangePlanResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChangePlanResult']>;
  ClaimTrace: ResolverTypeWrapper<ClaimTrace>;
  CloseCashDeskInput: CloseCashDeskInput;
  CloseCashDeskResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CloseCashDeskResult']>;
  CloseDebitAnswerInput: CloseDebitAnswerInput;
  CloseDebitAnswerResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CloseDebitAnswerResult']>;
  CloseDebitDifferencesInput: CloseDebitDifferencesInput;
  CloseDebitDifferencesResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CloseDebitDifferencesResult']>;
  CollectionHold: ResolverTypeWrapper<HoldRow>;
  CollectionHoldEnded: ResolverTypeWrapper<Omit<CollectionHoldEnded, 'account'> & { account: ResolversTypes['PaymentAccount'] }>;
  CollectionHoldImpossible: ResolverTypeWrapper<CollectionHoldImpossible>;
  CollectionHoldKind: CollectionHoldKind;
  CollectionHoldNotYours: ResolverTypeWrapper<CollectionHoldNotYours>;
  CollectionHoldPlaced: ResolverTypeWrapper<Omit<CollectionHoldPlaced, 'account'> & { account: ResolversTypes['PaymentAccount'] }>;
  CollectionHoldResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CollectionHoldResult']>;
  CollectionHoldUnknown: ResolverTypeWrapper<CollectionHoldUnknown>;
  CollectionStage: CollectionStage;
  CollectionWait: CollectionWait;
  Contract: ResolverTypeWrapper<{ readonly id: string }>;
  CreatePaymentReferenceInput: CreatePaymentReferenceInput;
  CreatePaymentReferenceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreatePaymentReferenceResult']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DebitAnswer: ResolverTypeWrapper<MistakenAnswer>;
  DebitAnswerClosed: ResolverTypeWrapper<Omit<DebitAnswerClosed, 'answer'> & { answer: ResolversTypes['DebitAnswer'] }>;
  DebitAnswerClosing: ResolverTypeWrapper<DebitAnswerClosing>;
  DebitAnswerConnection: ResolverTypeWrapper<Omit<DebitAnswerConnection, 'edges'> & { edges: Array<ResolversTypes['DebitAnswerEdge']> }>;
  DebitAnswerEdge: ResolverTypeWrapper<Omit<DebitAnswerEdge, 'node'> & { node: ResolversTypes['DebitAnswer'] }>;
  DebitAnswerImpossible: ResolverTypeWrapper<DebitAnswerImpossible>;
  DebitDifference: ResolverTypeWrapper<DebitDifference>;
  DebitDifferenceKind: DebitDifferenceKind;
  DebitDifferencesClosed: ResolverTypeWrapper<Omit<DebitDifferencesClosed, 'file'> & { file: ResolversTypes['DebitFile'] }>;
  DebitEntry: ResolverTypeWrapper<SeenEntry>;
  DebitEntryChoice: DebitEntryChoice;
  DebitEntryConnection: ResolverTypeWrapper<Omit<DebitEntryConnection, 'edges'> & { edges: Array<ResolversTypes['DebitEntryEdge']> }>;
  DebitEntryEdge: ResolverTypeWrapper<Omit<DebitEntryEdge, 'node'> & { node: ResolversTypes['DebitEntry'] }>;
  DebitFile: ResolverTypeWrapper<DebitFileModel>;
  DebitFileConnection: ResolverTypeWrapper<Omit<DebitFileConnection, 'edges'> & { edges: Array<ResolversTypes['DebitFileEdge']> }>;
  DebitFileEdge: ResolverTypeWrapper<Omit<DebitFileEdge, 'node'> & { node: ResolversTypes['DebitFile'] }>;
  DebitFileImpossible: ResolverTypeWrapper<DebitFileImpossible>;
  DebitFileRemade: ResolverTypeWrapper<Omit<DebitFileRemade, 'file'> & { file: ResolversTypes['DebitFile'] }>;
  DebitFileStanding: DebitFileStanding;
  DebitHandAnswer: ResolverTypeWrapper<HandAnswer>;
  DebitHandAnswerConnection: ResolverTypeWrapper<Omit<DebitHandAnswerConnection, 'edges'> & { edges: Array<ResolversTypes['DebitHandAnswerEdge']> }>;
  DebitHandAnswerEdge: ResolverTypeWrapper<Omit<DebitHandAnswerEdge, 'node'> & { node: ResolversTypes['DebitHandAnswer'] }>;
  DebitHandAnswerImpossible: ResolverTypeWrapper<DebitHandAnswerImpossible>;
  DebitHandAnswerKept: ResolverTypeWrapper<Omit<DebitHandAnswerKept, 'answer' | 'file'> & { answer: ResolversTypes['DebitHandAnswer'], file: ResolversTypes['DebitFile'] }>;
  DebitHandAnswerOver: ResolverTypeWrapper<Omit<DebitHandAnswerOver, 'answer'> & { answer: ResolversTypes['DebitHandAnswer'] }>;
  DebitHandAnswerResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DebitHandAnswerResult']>;
  DebitHandAnswerState: DebitHandAnswerState;
  DebitHandOutcome: DebitHandOutcome;
  DebitHandSource: DebitHandSource;
  DebitReturnReason: DebitReturnReason;
  DebitSaid: ResolverTypeWrapper<DebitSaid>;
  DebtCase: ResolverTypeWrapper<DebtCaseRow>;
  DebtCaseConnection: ResolverTypeWrapper<Omit<DebtCaseConnection, 'edges'> & { edges: Array<ResolversTypes['DebtCaseEdge']> }>;
  DebtCaseEdge: ResolverTypeWrapper<Omit<DebtCaseEdge, 'node'> & { node: ResolversTypes['DebtCase'] }>;
  DebtCaseStep: ResolverTypeWrapper<TimelineFact>;
  DebtCaseStepConnection: ResolverTypeWrapper<Omit<DebtCaseStepConnection, 'edges'> & { edges: Array<ResolversTypes['DebtCaseStepEdge']> }>;
  DebtCaseStepEdge: ResolverTypeWrapper<Omit<DebtCaseStepEdge, 'node'> & { node: ResolversTypes['DebtCaseStep'] }>;
  DebtCaseUnknown: ResolverTypeWrapper<DebtCaseUnknown>;
  DebtContractUnknown: ResolverTypeWrapper<DebtContractUnknown>;
  DecidePlanInput: DecidePlanInput;
  DepositCashDeskInput: DepositCashDeskInput;
  DepositCashDeskResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DepositCashDeskResult']>;
  DeskMeans: DeskMeans;
  DeskPayment: ResolverTypeWrapper<DeskTaking>;
  DeskPaymentTaken: ResolverTypeWrapper<Omit<DeskPaymentTaken, 'payment'> & { payment: ResolversTypes['DeskPayment'] }>;
  DeskPaymentVoided: ResolverTypeWrapper<Omit<DeskPaymentVoided, 'payment'> & { payment: ResolversTypes['DeskPayment'] }>;
  DeskTotal: ResolverTypeWrapper<DeskTotal>;
  DirectDebitField: DirectDebitField;
  DirectDebitInput: DirectDebitInput;
  DirectDebitMandate: ResolverTypeWrapper<DirectDebitMandate>;
  DirectDebitRefused: ResolverTypeWrapper<DirectDebitRefused>;
  DirectDebitTerms: ResolverTypeWrapper<DirectDebitTerms>;
  Dispute: ResolverTypeWrapper<DomainDispute>;
  DisputeAnswer: ResolverTypeWrapper<DomainAnswer>;
  DisputeAnswerIncomplete: ResolverTypeWrapper<DisputeAnswerIncomplete>;
  DisputeAnswered: ResolverTypeWrapper<Omit<DisputeAnswered, 'dispute'> & { dispute: ResolversTypes['Dispute'] }>;
  DisputeConnection: ResolverTypeWrapper<Omit<DisputeConnection, 'edges'> & { edges: Array<ResolversTypes['DisputeEdge']> }>;
  DisputeEdge: ResolverTypeWrapper<Omit<DisputeEdge, 'node'> & { node: ResolversTypes['Dispute'] }>;
  DisputeGrounds: DisputeGrounds;
  DisputeImpossible: ResolverTypeWrapper<DisputeImpossible>;
  DisputeOpened: ResolverTypeWrapper<Omit<DisputeOpened, 'dispute'> & { dispute: ResolversTypes['Dispute'] }>;
  DisputeOutcome: DisputeOutcome;
  DisputeOver: ResolverTypeWrapper<Omit<DisputeOver, 'dispute'> & { dispute: ResolversTypes['Dispute'] }>;
  DisputeReading: ResolverTypeWrapper<DisputeReading>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  DisputeReadingInput: DisputeReadingInput;
  DisputeRunning: ResolverTypeWrapper<Omit<DisputeRunning, 'dispute'> & { dispute: ResolversTypes['Dispute'] }>;
  DisputeState: DisputeState;
  DisputeStep: ResolverTypeWrapper<DisputeStepRow>;
  DisputeTooLate: ResolverTypeWrapper<DisputeTooLate>;
  DisputeUnknown: ResolverTypeWrapper<DisputeUnknown>;
  DisputeVisit: ResolverTypeWrapper<DomainVisit>;
  DisputeVisitKind: DisputeVisitKind;
  DisputeVisitOrdered: ResolverTypeWrapper<Omit<DisputeVisitOrdered, 'dispute'> & { dispute: ResolversTypes['Dispute'] }>;
  DisputeVisitStands: ResolverTypeWrapper<Omit<DisputeVisitStands, 'dispute'> & { dispute: ResolversTypes['Dispute'] }>;
  DisputeWithdrawn: ResolverTypeWrapper<Omit<DisputeWithdrawn, 'dispute'> & { dispute: ResolversTypes['Dispute'] }>;
  EndAmnestyResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['EndAmnestyResult']>;
  EndCollectionHoldInput: EndCollectionHoldInput;
  EndCollectionHoldResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['EndCollectionHoldResult']>;
  EnrolAutopayInput: EnrolAutopayInput;
  EnrolAutopayResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['EnrolAutopayResult']>;
  FileIncomplete: ResolverTypeWrapper<FileIncomplete>;
  FilePartKept: ResolverTypeWrapper<FilePartKept>;
  FileTooLarge: ResolverTypeWrapper<FileTooLarge>;
  FindPayableInput: FindPayableInput;
  FindPayableResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['FindPayableResult']>;
  GrantVulnerabilityHoldInput: GrantVulnerabilityHoldInput;
  ImportStatementInput: ImportStatementInput;
  ImportStatementResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ImportStatementResult']>;
  Invoice: ResolverTypeWrapper<{ readonly id: string }>;
  InvoiceSettlement: ResolverTypeWrapper<ContractBill>;
  LedgerMovement: ResolverTypeWrapper<Movement>;
  LedgerMovementConnection: ResolverTypeWrapper<Omit<LedgerMovementConnection, 'edges'> & { edges: Array<ResolversTypes['LedgerMovementEdge']> }>;
  LedgerMovementEdge: ResolverTypeWrapper<Omit<LedgerMovementEdge, 'node'> & { node: ResolversTypes['LedgerMovement'] }>;
  LedgerMovementKind: LedgerMovementKind;
  MarkRefundPaidInput: MarkRefundPaidInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NothingToPay: ResolverTypeWrapper<NothingToPay>;
  NoticeDeliveryRecorded: ResolverTypeWrapper<Omit<NoticeDeliveryRecorded, 'debtCase'> & { debtCase: ResolversTypes['DebtCase'] }>;
  NoticeNotGiven: ResolverTypeWrapper<NoticeNotGiven>;
  OpenBill: ResolverTypeWrapper<OpenInvoice>;
  OpenCashDeskInput: OpenCashDeskInput;
  OpenCashDeskResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['OpenCashDeskResult']>;
  OpenDisputeInput: OpenDisputeInput;
  OpenDisputeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['OpenDisputeResult']>;
  OpenPaymentClaimInput: OpenPaymentClaimInput;
  OpenPaymentClaimResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['OpenPaymentClaimResult']>;
  OrderDisputeVisitInput: OrderDisputeVisitInput;
  OrderDisputeVisitResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['OrderDisputeVisitResult']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PauseCollectionInput: PauseCollectionInput;
  PayByCardInput: PayByCardInput;
  PayByCardResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PayByCardResult']>;
  PayableFound: ResolverTypeWrapper<PayableFound>;
  PayableUnknown: ResolverTypeWrapper<PayableUnknown>;
  Payment: ResolverTypeWrapper<PaidMoney>;
  PaymentAccount: ResolverTypeWrapper<PayingContract>;
  PaymentAllotment: ResolverTypeWrapper<NamedAllotment>;
  PaymentAmountImpossible: ResolverTypeWrapper<PaymentAmountImpossible>;
  PaymentChannel: PaymentChannel;
  PaymentClaim: ResolverTypeWrapper<PaymentClaimModel>;
  PaymentClaimAnswered: ResolverTypeWrapper<Omit<PaymentClaimAnswered, 'claim'> & { claim: ResolversTypes['PaymentClaim'] }>;
  PaymentClaimClosed: ResolverTypeWrapper<Omit<PaymentClaimClosed, 'claim'> & { claim: ResolversTypes['PaymentClaim'] }>;
  PaymentClaimConnection: ResolverTypeWrapper<Omit<PaymentClaimConnection, 'edges'> & { edges: Array<ResolversTypes['PaymentClaimEdge']> }>;
  PaymentClaimEdge: ResolverTypeWrapper<Omit<PaymentClaimEdge, 'node'> & { node: ResolversTypes['PaymentClaim'] }>;
  PaymentClaimExists: ResolverTypeWrapper<Omit<PaymentClaimExists, 'claim'> & { claim: ResolversTypes['PaymentClaim'] }>;
  PaymentClaimImpossible: ResolverTypeWrapper<PaymentClaimImpossible>;
  PaymentClaimOpened: ResolverTypeWrapper<Omit<PaymentClaimOpened, 'claim'> & { claim: ResolversTypes['PaymentClaim'] }>;
  PaymentClaimState: PaymentClaimState;
  PaymentClaimUnknown: ResolverTypeWrapper<PaymentClaimUnknown>;
  PaymentClaimWithdrawn: ResolverTypeWrapper<Omit<PaymentClaimWithdrawn, 'claim'> & { claim: ResolversTypes['PaymentClaim'] }>;
  PaymentCover: PaymentCover;
  PaymentMethod: PaymentMethod;
  PaymentMethodOffer: ResolverTypeWrapper<Offer>;
  PaymentPlan: ResolverTypeWrapper<PaymentPlanModel>;
  PaymentPlanConnection: ResolverTypeWrapper<Omit<PaymentPlanConnection, 'edges'> & { edges: Array<ResolversTypes['PaymentPlanEdge']> }>;
  PaymentPlanEdge: ResolverTypeWrapper<Omit<PaymentPlanEdge, 'node'> & { node: ResolversTypes['PaymentPlan'] }>;
  PaymentPlanState: PaymentPlanState;
  PaymentProviderDown: ResolverTypeWrapper<PaymentProviderDown>;
  PaymentReference: ResolverTypeWrapper<SeenReference>;
  PaymentReferenceCancelled: ResolverTypeWrapper<Omit<PaymentReferenceCancelled, 'reference'> & { reference: ResolversTypes['PaymentReference'] }>;
  PaymentReferenceClosed: ResolverTypeWrapper<Omit<PaymentReferenceClosed, 'reference'> & { reference: ResolversTypes['PaymentReference'] }>;
  PaymentReferenceConnection: ResolverTypeWrapper<Omit<PaymentReferenceConnection, 'edges'> & { edges: Array<ResolversTypes['PaymentReferenceEdge']> }>;
  PaymentReferenceCreated: ResolverTypeWrapper<Omit<PaymentReferenceCreated, 'reference'> & { reference: ResolversTypes['PaymentReference'] }>;
  PaymentReferenceEdge: ResolverTypeWrapper<Omit<PaymentReferenceEdge, 'node'> & { node: ResolversTypes['PaymentReference'] }>;
  PaymentReferenceState: PaymentReferenceState;
  PaymentState: PaymentState;
  PaymentWork: ResolverTypeWrapper<PaymentWork>;
  Pesos: ResolverTypeWrapper<Scalars['Pesos']['output']>;
  PlanAgreed: ResolverTypeWrapper<Omit<PlanAgreed, 'plan'> & { plan: ResolversTypes['PaymentPlan'] }>;
  PlanAsked: ResolverTypeWrapper<Omit<PlanAsked, 'plan'> & { plan: ResolversTypes['PaymentPlan'] }>;
  PlanBill: ResolverTypeWrapper<Omit<PlanBill, 'invoice'> & { invoice?: Maybe<ResolversTypes['Invoice']> }>;
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
  PrepaidYear: ResolverTypeWrapper<PrepaidYear>;
  PrepaidYearImpossible: ResolverTypeWrapper<PrepaidYearImpossible>;
  PrepaidYearOffer: ResolverTypeWrapper<PrepaidYearOffer>;
  PrepaidYearState: PrepaidYearState;
  PrepaidYearWaiting: ResolverTypeWrapper<PrepaidYearWaiting>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ReconciledNow: ResolverTypeWrapper<ReconciledNow>;
  ReconciliationDay: ResolverTypeWrapper<ReconciliationDay>;
  ReconciliationEnd: ResolverTypeWrapper<ReconciliationEnd>;
  ReconciliationImpossible: ResolverTypeWrapper<ReconciliationImpossible>;
  ReconciliationKind: ReconciliationKind;
  ReconciliationOutcome: ReconciliationOutcome;
  ReconciliationResolution: ReconciliationResolution;
  ReconciliationReturnAsked: ResolverTypeWrapper<Omit<ReconciliationReturnAsked, 'refund' | 'task'> & { refund: ResolversTypes['Refund'], task: ResolversTypes['ReconciliationTask'] }>;
  ReconciliationSum: ResolverTypeWrapper<ReconciliationSum>;
  ReconciliationTask: ResolverTypeWrapper<ReconciliationTaskModel>;
  ReconciliationTaskConnection: ResolverTypeWrapper<Omit<ReconciliationTaskConnection, 'edges'> & { edges: Array<ResolversTypes['ReconciliationTaskEdge']> }>;
  ReconciliationTaskEdge: ResolverTypeWrapper<Omit<ReconciliationTaskEdge, 'node'> & { node: ResolversTypes['ReconciliationTask'] }>;
  ReconciliationTaskEnded: ResolverTypeWrapper<Omit<ReconciliationTaskEnded, 'task'> & { task: ResolversTypes['ReconciliationTask'] }>;
  ReconciliationTaskResolved: ResolverTypeWrapper<Omit<ReconciliationTaskResolved, 'task'> & { task: ResolversTypes['ReconciliationTask'] }>;
  ReconciliationTaskUnknown: ResolverTypeWrapper<ReconciliationTaskUnknown>;
  RecordNoticeDeliveryInput: RecordNoticeDeliveryInput;
  RecordNoticeDeliveryResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RecordNoticeDeliveryResult']>;
  ReferencedBill: ResolverTypeWrapper<SeenBill>;
  Refund: ResolverTypeWrapper<RefundModel>;
  RefundConnection: ResolverTypeWrapper<Omit<RefundConnection, 'edges'> & { edges: Array<ResolversTypes['RefundEdge']> }>;
  RefundEdge: ResolverTypeWrapper<Omit<RefundEdge, 'node'> & { node: ResolversTypes['Refund'] }>;
  RefundImpossible: ResolverTypeWrapper<RefundImpossible>;
  RefundKept: ResolverTypeWrapper<Omit<RefundKept, 'refund'> & { refund: ResolversTypes['Refund'] }>;
  RefundMeans: RefundMeans;
  RefundOver: ResolverTypeWrapper<Omit<RefundOver, 'refund'> & { refund: ResolversTypes['Refund'] }>;
  RefundResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RefundResult']>;
  RefundState: RefundState;
  RefundUnknown: ResolverTypeWrapper<RefundUnknown>;
  Refusal: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Refusal']>;
  RejectDebitHandAnswerInput: RejectDebitHandAnswerInput;
  RejectRefundInput: RejectRefundInput;
  RemakeDebitFileInput: RemakeDebitFileInput;
  RemakeDebitFileResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RemakeDebitFileResult']>;
  RequestPlanInput: RequestPlanInput;
  RequestPlanResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RequestPlanResult']>;
  RequestPrepaidYearInput: RequestPrepaidYearInput;
  RequestPrepaidYearResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RequestPrepaidYearResult']>;
  ResolveReconciliationTaskInput: ResolveReconciliationTaskInput;
  ResolveReconciliationTaskResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ResolveReconciliationTaskResult']>;
  RuleSource: ResolverTypeWrapper<RuleSource>;
  SayDebitOutcomeInput: SayDebitOutcomeInput;
  SimulatePlanResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SimulatePlanResult']>;
  StartAmnestyInput: StartAmnestyInput;
  StartAmnestyResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['StartAmnestyResult']>;
  StatementFile: ResolverTypeWrapper<StatementFileModel>;
  StatementFileConnection: ResolverTypeWrapper<Omit<StatementFileConnection, 'edges'> & { edges: Array<ResolversTypes['StatementFileEdge']> }>;
  StatementFileEdge: ResolverTypeWrapper<Omit<StatementFileEdge, 'node'> & { node: ResolversTypes['StatementFile'] }>;
  StatementImported: ResolverTypeWrapper<Omit<StatementImported, 'file'> & { file: ResolversTypes['StatementFile'] }>;
  StatementImportedBefore: ResolverTypeWrapper<Omit<StatementImportedBefore, 'file'> & { file: ResolversTypes['StatementFile'] }>;
  StatementLine: ResolverTypeWrapper<StatementLine>;
  StatementMistake: ResolverTypeWrapper<StatementMistake>;
  StatementMistaken: ResolverTypeWrapper<StatementMistaken>;
  StatementSource: StatementSource;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SupplyRestriction: ResolverTypeWrapper<RestrictionRow>;
  SupplyRestrictionKind: SupplyRestrictionKind;
  TakeDeskPaymentInput: TakeDeskPaymentInput;
  TakeDeskPaymentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['TakeDeskPaymentResult']>;
  TooManyPayableTries: ResolverTypeWrapper<TooManyPayableTries>;
  VoidDeskPaymentInput: VoidDeskPaymentInput;
  VoidDeskPaymentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['VoidDeskPaymentResult']>;
  VulnerabilityKind: ResolverTypeWrapper<VulnerabilityKind>;
  WaitingWork: ResolverTypeWrapper<WaitingWork>;
  WithdrawDisputeInput: WithdrawDisputeInput;
  WithdrawDisputeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['WithdrawDisputeResult']>;
  WithdrawPaymentClaimResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['WithdrawPaymentClaimResult']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AccountCredit: ContractCredit;
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  AddFilePartInput: AddFilePartInput;
  Int: Scalars['Int']['output'];
  AddFilePartResult: ResolversUnionTypes<ResolversParentTypes>['AddFilePartResult'];
  Amnesty: KeptAmnesty;
  AmnestyConnection: Omit<AmnestyConnection, 'edges'> & { edges: Array<ResolversParentTypes['AmnestyEdge']> };
  AmnestyEdge: Omit<AmnestyEdge, 'node'> & { node: ResolversParentTypes['Amnesty'] };
  AmnestyEnded: Omit<AmnestyEnded, 'amnesty'> & { amnesty: ResolversParentTypes['Amnesty'] };
  AmnestyMistaken: AmnestyMistaken;
  AmnestyOffer: AmnestyOffer;
  AmnestyStarted: Omit<AmnestyStarted, 'amnesty'> & { amnesty: ResolversParentTypes['Amnesty'] };
  AmnestyUnknown: AmnestyUnknown;
  AnswerDisputeInput: AnswerDisputeInput;
  AnswerDisputeResult: ResolversUnionTypes<ResolversParentTypes>['AnswerDisputeResult'];
  AnswerPaymentClaimInput: AnswerPaymentClaimInput;
  AnswerPaymentClaimResult: ResolversUnionTypes<ResolversParentTypes>['AnswerPaymentClaimResult'];
  ApproveDebitHandAnswerInput: ApproveDebitHandAnswerInput;
  ApproveRefundInput: ApproveRefundInput;
  AskRefundInput: AskRefundInput;
  Autopay: AutopayModel;
  AutopayCardRefused: AutopayCardRefused;
  AutopayChanged: Omit<AutopayChanged, 'autopay'> & { autopay: ResolversParentTypes['Autopay'] };
  AutopayCharge: Omit<AutopayCharge, 'invoice'> & { invoice?: Maybe<ResolversParentTypes['Invoice']> };
  AutopayEnrolled: Omit<AutopayEnrolled, 'autopay'> & { autopay: ResolversParentTypes['Autopay'] };
  AutopayInForce: Omit<AutopayInForce, 'autopay'> & { autopay: ResolversParentTypes['Autopay'] };
  AutopayOver: Omit<AutopayOver, 'autopay'> & { autopay: ResolversParentTypes['Autopay'] };
  CancelPaymentReferenceInput: CancelPaymentReferenceInput;
  CancelPaymentReferenceResult: ResolversUnionTypes<ResolversParentTypes>['CancelPaymentReferenceResult'];
  CancelPlanInput: CancelPlanInput;
  CardCharged: Omit<CardCharged, 'reference'> & { reference: ResolversParentTypes['PaymentReference'] };
  CardDeclined: Omit<CardDeclined, 'reference'> & { reference: ResolversParentTypes['PaymentReference'] };
  CardTokenizer: CardTokenizer;
  Boolean: Scalars['Boolean']['output'];
  CashDeskAlreadyClosed: Omit<CashDeskAlreadyClosed, 'session'> & { session: ResolversParentTypes['CashDeskSession'] };
  CashDeskAlreadyOpen: Omit<CashDeskAlreadyOpen, 'session'> & { session: ResolversParentTypes['CashDeskSession'] };
  CashDeskClosed: Omit<CashDeskClosed, 'session'> & { session: ResolversParentTypes['CashDeskSession'] };
  CashDeskClosing: CashDeskClosing;
  CashDeskDeposit: CashDeskDeposit;
  CashDeskDeposited: Omit<CashDeskDeposited, 'session'> & { session: ResolversParentTypes['CashDeskSession'] };
  CashDeskDiffers: CashDeskDiffers;
  CashDeskImpossible: CashDeskImpossible;
  CashDeskOpened: Omit<CashDeskOpened, 'session'> & { session: ResolversParentTypes['CashDeskSession'] };
  CashDeskSession: DeskSession;
  CashDeskSessionConnection: Omit<CashDeskSessionConnection, 'edges'> & { edges: Array<ResolversParentTypes['CashDeskSessionEdge']> };
  CashDeskSessionEdge: Omit<CashDeskSessionEdge, 'node'> & { node: ResolversParentTypes['CashDeskSession'] };
  CashDeskUnknown: CashDeskUnknown;
  CashPieces: CashPieces;
  CashPiecesInput: CashPiecesInput;
  ChangeAutopayInput: ChangeAutopayInput;
  ChangeAutopayResult: ResolversUnionTypes<ResolversParentTypes>['ChangeAutopayResult'];
  ChangePlanResult: ResolversUnionTypes<ResolversParentTypes>['ChangePlanResult'];
  ClaimTrace: ClaimTrace;
  CloseCashDeskInput: CloseCashDeskInput;
  CloseCashDeskResult: ResolversUnionTypes<ResolversParentTypes>['CloseCashDeskResult'];
  CloseDebitAnswerInput: CloseDebitAnswerInput;
  CloseDebitAnswerResult: ResolversUnionTypes<ResolversParentTypes>['CloseDebitAnswerResult'];
  CloseDebitDifferencesInput: CloseDebitDifferencesInput;
  CloseDebitDifferencesResult: ResolversUnionTypes<ResolversParentTypes>['CloseDebitDifferencesResult'];
  CollectionHold: HoldRow;
  CollectionHoldEnded: Omit<CollectionHoldEnded, 'account'> & { account: ResolversParentTypes['PaymentAccount'] };
  CollectionHoldImpossible: CollectionHoldImpossible;
  CollectionHoldNotYours: CollectionHoldNotYours;
  CollectionHoldPlaced: Omit<CollectionHoldPlaced, 'account'> & { account: ResolversParentTypes['PaymentAccount'] };
  CollectionHoldResult: ResolversUnionTypes<ResolversParentTypes>['CollectionHoldResult'];
  CollectionHoldUnknown: CollectionHoldUnknown;
  Contract: { readonly id: string };
  CreatePaymentReferenceInput: CreatePaymentReferenceInput;
  CreatePaymentReferenceResult: ResolversUnionTypes<ResolversParentTypes>['CreatePaymentReferenceResult'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DebitAnswer: MistakenAnswer;
  DebitAnswerClosed: Omit<DebitAnswerClosed, 'answer'> & { answer: ResolversParentTypes['DebitAnswer'] };
  DebitAnswerClosing: DebitAnswerClosing;
  DebitAnswerConnection: Omit<DebitAnswerConnection, 'edges'> & { edges: Array<ResolversParentTypes['DebitAnswerEdge']> };
  DebitAnswerEdge: Omit<DebitAnswerEdge, 'node'> & { node: ResolversParentTypes['DebitAnswer'] };
  DebitAnswerImpossible: DebitAnswerImpossible;
  DebitDifference: DebitDifference;
  DebitDifferencesClosed: Omit<DebitDifferencesClosed, 'file'> & { file: ResolversParentTypes['DebitFile'] };
  DebitEntry: SeenEntry;
  DebitEntryConnection: Omit<DebitEntryConnection, 'edges'> & { edges: Array<ResolversParentTypes['DebitEntryEdge']> };
  DebitEntryEdge: Omit<DebitEntryEdge, 'node'> & { node: ResolversParentTypes['DebitEntry'] };
  DebitFile: DebitFileModel;
  DebitFileConnection: Omit<DebitFileConnection, 'edges'> & { edges: Array<ResolversParentTypes['DebitFileEdge']> };
  DebitFileEdge: Omit<DebitFileEdge, 'node'> & { node: ResolversParentTypes['DebitFile'] };
  DebitFileImpossible: DebitFileImpossible;
  DebitFileRemade: Omit<DebitFileRemade, 'file'> & { file: ResolversParentTypes['DebitFile'] };
  DebitHandAnswer: HandAnswer;
  DebitHandAnswerConnection: Omit<DebitHandAnswerConnection, 'edges'> & { edges: Array<ResolversParentTypes['DebitHandAnswerEdge']> };
  DebitHandAnswerEdge: Omit<DebitHandAnswerEdge, 'node'> & { node: ResolversParentTypes['DebitHandAnswer'] };
  DebitHandAnswerImpossible: DebitHandAnswerImpossible;
  DebitHandAnswerKept: Omit<DebitHandAnswerKept, 'answer' | 'file'> & { answer: ResolversParentTypes['DebitHandAnswer'], file: ResolversParentTypes['DebitFile'] };
  DebitHandAnswerOver: Omit<DebitHandAnswerOver, 'answer'> & { answer: ResolversParentTypes['DebitHandAnswer'] };
  DebitHandAnswerResult: ResolversUnionTypes<ResolversParentTypes>['DebitHandAnswerResult'];
  DebitSaid: DebitSaid;
  DebtCase: DebtCaseRow;
  DebtCaseConnection: Omit<DebtCaseConnection, 'edges'> & { edges: Array<ResolversParentTypes['DebtCaseEdge']> };
  DebtCaseEdge: Omit<DebtCaseEdge, 'node'> & { node: ResolversParentTypes['DebtCase'] };
  DebtCaseStep: TimelineFact;
  DebtCaseStepConnection: Omit<DebtCaseStepConnection, 'edges'> & { edges: Array<ResolversParentTypes['DebtCaseStepEdge']> };
  DebtCaseStepEdge: Omit<DebtCaseStepEdge, 'node'> & { node: ResolversParentTypes['DebtCaseStep'] };
  DebtCaseUnknown: DebtCaseUnknown;
  DebtContractUnknown: DebtContractUnknown;
  DecidePlanInput: DecidePlanInput;
  DepositCashDeskInput: DepositCashDeskInput;
  DepositCashDeskResult: ResolversUnionTypes<ResolversParentTypes>['DepositCashDeskResult'];
  DeskPayment: DeskTaking;
  DeskPaymentTaken: Omit<DeskPaymentTaken, 'payment'> & { payment: ResolversParentTypes['DeskPayment'] };
  DeskPaymentVoided: Omit<DeskPaymentVoided, 'payment'> & { payment: ResolversParentTypes['DeskPayment'] };
  DeskTotal: DeskTotal;
  DirectDebitInput: DirectDebitInput;
  DirectDebitMandate: DirectDebitMandate;
  DirectDebitRefused: DirectDebitRefused;
  DirectDebitTerms: DirectDebitTerms;
  Dispute: DomainDispute;
  DisputeAnswer: DomainAnswer;
  DisputeAnswerIncomplete: DisputeAnswerIncomplete;
  DisputeAnswered: Omit<DisputeAnswered, 'dispute'> & { dispute: ResolversParentTypes['Dispute'] };
  DisputeConnection: Omit<DisputeConnection, 'edges'> & { edges: Array<ResolversParentTypes['DisputeEdge']> };
  DisputeEdge: Omit<DisputeEdge, 'node'> & { node: ResolversParentTypes['Dispute'] };
  DisputeImpossible: DisputeImpossible;
  DisputeOpened: Omit<DisputeOpened, 'dispute'> & { dispute: ResolversParentTypes['Dispute'] };
  DisputeOver: Omit<DisputeOver, 'dispute'> & { dispute: ResolversParentTypes['Dispute'] };
  DisputeReading: DisputeReading;
  Float: Scalars['Float']['output'];
  DisputeReadingInput: DisputeReadingInput;
  DisputeRunning: Omit<DisputeRunning, 'dispute'> & { dispute: ResolversParentTypes['Dispute'] };
  DisputeStep: DisputeStepRow;
  DisputeTooLate: DisputeTooLate;
  DisputeUnknown: DisputeUnknown;
  DisputeVisit: DomainVisit;
  DisputeVisitOrdered: Omit<DisputeVisitOrdered, 'dispute'> & { dispute: ResolversParentTypes['Dispute'] };
  DisputeVisitStands: Omit<DisputeVisitStands, 'dispute'> & { dispute: ResolversParentTypes['Dispute'] };
  DisputeWithdrawn: Omit<DisputeWithdrawn, 'dispute'> & { dispute: ResolversParentTypes['Dispute'] };
  EndAmnestyResult: ResolversUnionTypes<ResolversParentTypes>['EndAmnestyResult'];
  EndCollectionHoldInput: EndCollectionHoldInput;
  EndCollectionHoldResult: ResolversUnionTypes<ResolversParentTypes>['EndCollectionHoldResult'];
  EnrolAutopayInput: EnrolAutopayInput;
  EnrolAutopayResult: ResolversUnionTypes<ResolversParentTypes>['EnrolAutopayResult'];
  FileIncomplete: FileIncomplete;
  FilePartKept: FilePartKept;
  FileTooLarge: FileTooLarge;
  FindPayableInput: FindPayableInput;
  FindPayableResult: ResolversUnionTypes<ResolversParentTypes>['FindPayableResult'];
  GrantVulnerabilityHoldInput: GrantVulnerabilityHoldInput;
  ImportStatementInput: ImportStatementInput;
  ImportStatementResult: ResolversUnionTypes<ResolversParentTypes>['ImportStatementResult'];
  Invoice: { readonly id: string };
  InvoiceSettlement: ContractBill;
  LedgerMovement: Movement;
  LedgerMovementConnection: Omit<LedgerMovementConnection, 'edges'> & { edges: Array<ResolversParentTypes['LedgerMovementEdge']> };
  LedgerMovementEdge: Omit<LedgerMovementEdge, 'node'> & { node: ResolversParentTypes['LedgerMovement'] };
  MarkRefundPaidInput: MarkRefundPaidInput;
  Mutation: Record<PropertyKey, never>;
  NothingToPay: NothingToPay;
  NoticeDeliveryRecorded: Omit<NoticeDeliveryRecorded, 'debtCase'> & { debtCase: ResolversParentTypes['DebtCase'] };
  NoticeNotGiven: NoticeNotGiven;
  OpenBill: OpenInvoice;
  OpenCashDeskInput: OpenCashDeskInput;
  OpenCashDeskResult: ResolversUnionTypes<ResolversParentTypes>['OpenCashDeskResult'];
  OpenDisputeInput: OpenDisputeInput;
  OpenDisputeResult: ResolversUnionTypes<ResolversParentTypes>['OpenDisputeResult'];
  OpenPaymentClaimInput: OpenPaymentClaimInput;
  OpenPaymentClaimResult: ResolversUnionTypes<ResolversParentTypes>['OpenPaymentClaimResult'];
  OrderDisputeVisitInput: OrderDisputeVisitInput;
  OrderDisputeVisitResult: ResolversUnionTypes<ResolversParentTypes>['OrderDisputeVisitResult'];
  PageInfo: PageInfo;
  PauseCollectionInput: PauseCollectionInput;
  PayByCardInput: PayByCardInput;
  PayByCardResult: ResolversUnionTypes<ResolversParentTypes>['PayByCardResult'];
  PayableFound: PayableFound;
  PayableUnknown: PayableUnknown;
  Payment: PaidMoney;
  PaymentAccount: PayingContract;
  PaymentAllotment: NamedAllotment;
  PaymentAmountImpossible: PaymentAmountImpossible;
  PaymentClaim: PaymentClaimModel;
  PaymentClaimAnswered: Omit<PaymentClaimAnswered, 'claim'> & { claim: ResolversParentTypes['PaymentClaim'] };
  PaymentClaimClosed: Omit<PaymentClaimClosed, 'claim'> & { claim: ResolversParentTypes['PaymentClaim'] };
  PaymentClaimConnection: Omit<PaymentClaimConnection, 'edges'> & { edges: Array<ResolversParentTypes['PaymentClaimEdge']> };
  PaymentClaimEdge: Omit<PaymentClaimEdge, 'node'> & { node: ResolversParentTypes['PaymentClaim'] };
  PaymentClaimExists: Omit<PaymentClaimExists, 'claim'> & { claim: ResolversParentTypes['PaymentClaim'] };
  PaymentClaimImpossible: PaymentClaimImpossible;
  PaymentClaimOpened: Omit<PaymentClaimOpened, 'claim'> & { claim: ResolversParentTypes['PaymentClaim'] };
  PaymentClaimUnknown: PaymentClaimUnknown;
  PaymentClaimWithdrawn: Omit<PaymentClaimWithdrawn, 'claim'> & { claim: ResolversParentTypes['PaymentClaim'] };
  PaymentMethodOffer: Offer;
  PaymentPlan: PaymentPlanModel;
  PaymentPlanConnection: Omit<PaymentPlanConnection, 'edges'> & { edges: Array<ResolversParentTypes['PaymentPlanEdge']> };
  PaymentPlanEdge: Omit<PaymentPlanEdge, 'node'> & { node: ResolversParentTypes['PaymentPlan'] };
  PaymentProviderDown: PaymentProviderDown;
  PaymentReference: SeenReference;
  PaymentReferenceCancelled: Omit<PaymentReferenceCancelled, 'reference'> & { reference: ResolversParentTypes['PaymentReference'] };
  PaymentReferenceClosed: Omit<PaymentReferenceClosed, 'reference'> & { reference: ResolversParentTypes['PaymentReference'] };
  PaymentReferenceConnection: Omit<PaymentReferenceConnection, 'edges'> & { edges: Array<ResolversParentTypes['PaymentReferenceEdge']> };
  PaymentReferenceCreated: Omit<PaymentReferenceCreated, 'reference'> & { reference: ResolversParentTypes['PaymentReference'] };
  PaymentReferenceEdge: Omit<PaymentReferenceEdge, 'node'> & { node: ResolversParentTypes['PaymentReference'] };
  PaymentWork: PaymentWork;
  Pesos: Scalars['Pesos']['output'];
  PlanAgreed: Omit<PlanAgreed, 'plan'> & { plan: ResolversParentTypes['PaymentPlan'] };
  PlanAsked: Omit<PlanAsked, 'plan'> & { plan: ResolversParentTypes['PaymentPlan'] };
  PlanBill: Omit<PlanBill, 'invoice'> & { invoice?: Maybe<ResolversParentTypes['Invoice']> };
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
  PrepaidYear: PrepaidYear;
  PrepaidYearImpossible: PrepaidYearImpossible;
  PrepaidYearOffer: PrepaidYearOffer;
  PrepaidYearWaiting: PrepaidYearWaiting;
  Query: Record<PropertyKey, never>;
  ReconciledNow: ReconciledNow;
  ReconciliationDay: ReconciliationDay;
  ReconciliationEnd: ReconciliationEnd;
  ReconciliationImpossible: ReconciliationImpossible;
  ReconciliationReturnAsked: Omit<ReconciliationReturnAsked, 'refund' | 'task'> & { refund: ResolversParentTypes['Refund'], task: ResolversParentTypes['ReconciliationTask'] };
  ReconciliationSum: ReconciliationSum;
  ReconciliationTask: ReconciliationTaskModel;
  ReconciliationTaskConnection: Omit<ReconciliationTaskConnection, 'edges'> & { edges: Array<ResolversParentTypes['ReconciliationTaskEdge']> };
  ReconciliationTaskEdge: Omit<ReconciliationTaskEdge, 'node'> & { node: ResolversParentTypes['ReconciliationTask'] };
  ReconciliationTaskEnded: Omit<ReconciliationTaskEnded, 'task'> & { task: ResolversParentTypes['ReconciliationTask'] };
  ReconciliationTaskResolved: Omit<ReconciliationTaskResolved, 'task'> & { task: ResolversParentTypes['ReconciliationTask'] };
  ReconciliationTaskUnknown: ReconciliationTaskUnknown;
  RecordNoticeDeliveryInput: RecordNoticeDeliveryInput;
  RecordNoticeDeliveryResult: ResolversUnionTypes<ResolversParentTypes>['RecordNoticeDeliveryResult'];
  ReferencedBill: SeenBill;
  Refund: RefundModel;
  RefundConnection: Omit<RefundConnection, 'edges'> & { edges: Array<ResolversParentTypes['RefundEdge']> };
  RefundEdge: Omit<RefundEdge, 'node'> & { node: ResolversParentTypes['Refund'] };
  RefundImpossible: RefundImpossible;
  RefundKept: Omit<RefundKept, 'refund'> & { refund: ResolversParentTypes['Refund'] };
  RefundOver: Omit<RefundOver, 'refund'> & { refund: ResolversParentTypes['Refund'] };
  RefundResult: ResolversUnionTypes<ResolversParentTypes>['RefundResult'];
  RefundUnknown: RefundUnknown;
  Refusal: ResolversInterfaceTypes<ResolversParentTypes>['Refusal'];
  RejectDebitHandAnswerInput: RejectDebitHandAnswerInput;
  RejectRefundInput: RejectRefundInput;
  RemakeDebitFileInput: RemakeDebitFileInput;
  RemakeDebitFileResult: ResolversUnionTypes<ResolversParentTypes>['RemakeDebitFileResult'];
  RequestPlanInput: RequestPlanInput;
  RequestPlanResult: ResolversUnionTypes<ResolversParentTypes>['RequestPlanResult'];
  RequestPrepaidYearInput: RequestPrepaidYearInput;
  RequestPrepaidYearResult: ResolversUnionTypes<ResolversParentTypes>['RequestPrepaidYearResult'];
  ResolveReconciliationTaskInput: ResolveReconciliationTaskInput;
  ResolveReconciliationTaskResult: ResolversUnionTypes<ResolversParentTypes>['ResolveReconciliationTaskResult'];
  RuleSource: RuleSource;
  SayDebitOutcomeInput: SayDebitOutcomeInput;
  SimulatePlanResult: ResolversUnionTypes<ResolversParentTypes>['SimulatePlanResult'];
  StartAmnestyInput: StartAmnestyInput;
  StartAmnestyResult: ResolversUnionTypes<ResolversParentTypes>['StartAmnestyResult'];
  StatementFile: StatementFileModel;
  StatementFileConnection: Omit<StatementFileConnection, 'edges'> & { edges: Array<ResolversParentTypes['StatementFileEdge']> };
  StatementFileEdge: Omit<StatementFileEdge, 'node'> & { node: ResolversParentTypes['StatementFile'] };
  StatementImported: Omit<StatementImported, 'file'> & { file: ResolversParentTypes['StatementFile'] };
  StatementImportedBefore: Omit<StatementImportedBefore, 'file'> & { file: ResolversParentTypes['StatementFile'] };
  StatementLine: StatementLine;
  StatementMistake: StatementMistake;
  StatementMistaken: StatementMistaken;
  Subscription: Record<PropertyKey, never>;
  SupplyRestriction: RestrictionRow;
  TakeDeskPaymentInput: TakeDeskPaymentInput;
  TakeDeskPaymentResult: ResolversUnionTypes<ResolversParentTypes>['TakeDeskPaymentResult'];
  TooManyPayableTries: TooManyPayableTries;
  VoidDeskPaymentInput: VoidDeskPaymentInput;
  VoidDeskPaymentResult: ResolversUnionTypes<ResolversParentTypes>['VoidDeskPaymentResult'];
  VulnerabilityKind: VulnerabilityKind;
  WaitingWork: WaitingWork;
  WithdrawDisputeInput: WithdrawDisputeInput;
  WithdrawDisputeResult: ResolversUnionTypes<ResolversParentTypes>['WithdrawDisputeResult'];
  WithdrawPaymentClaimResult: ResolversUnionTypes<ResolversParentTypes>['WithdrawPaymentClaimResult'];
};

export type AuthDirectiveArgs = {
  requires: Access;
};

export type AuthDirectiveResolver<Result, Parent, ContextType = PaymentsContext, Args = AuthDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AccountCreditResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['AccountCredit'] = ResolversParentTypes['AccountCredit']> = {
  amount?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AddFilePartResultResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['AddFilePartResult'] = ResolversParentTypes['AddFilePartResult']> = {
  __resolveType: TypeResolveFn<'FilePartKept' | 'FileTooLarge', ParentType, ContextType>;
};

export type AmnestyResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['Amnesty'] = ResolversParentTypes['Amnesty']> = {
  accounts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  billsDueBefore?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  decision?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  forgiven?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  operatingUnitIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  settled?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  share?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['AmnestyState'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  usageClasses?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AmnestyConnectionResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['AmnestyConnection'] = ResolversParentTypes['AmnestyConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AmnestyEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AmnestyEdgeResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['AmnestyEdge'] = ResolversParentTypes['AmnestyEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Amnesty'], ParentType, ContextType>;
};

export type AmnestyEndedResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['AmnestyEnded'] = ResolversParentTypes['AmnestyEnded']> = {
  amnesty?: Resolver<ResolversTypes['Amnesty'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AmnestyMistakenResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['AmnestyMistaken'] = ResolversParentTypes['AmnestyMistaken']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AmnestyOfferResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['AmnestyOffer'] = ResolversParentTypes['AmnestyOffer']> = {
  forgives?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  toPay?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type AmnestyStartedResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['AmnestyStarted'] = ResolversParentTypes['AmnestyStarted']> = {
  amnesty?: Resolver<ResolversTypes['Amnesty'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AmnestyUnknownResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['AmnestyUnknown'] = ResolversParentTypes['AmnestyUnknown']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AnswerDisputeResultResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['AnswerDisputeResult'] = ResolversParentTypes['AnswerDisputeResult']> = {
  __resolveType: TypeResolveFn<'DisputeAnswerIncomplete' | 'DisputeAnswered' | 'DisputeOver' | 'DisputeUnknown', ParentType, ContextType>;
};

export type AnswerPaymentClaimResultResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['AnswerPaymentClaimResult'] = ResolversParentTypes['AnswerPaymentClaimResult']> = {
  __resolveType: TypeResolveFn<'PaymentClaimAnswered' | 'PaymentClaimClosed' | 'PaymentClaimImpossible' | 'PaymentClaimUnknown', ParentType, ContextType>;
};

export type AutopayResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['Autopay'] = ResolversParentTypes['Autopay'], FederationReferenceType extends FederationReferenceTypes['Autopay'] = FederationReferenceTypes['Autopay']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Autopay']> | FederationReferenceType, FederationReferenceType, ContextType>;
  bank?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cardBrand?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cardGoodUntil?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cardLastFour?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  charges?: Resolver<Array<ResolversTypes['AutopayCharge']>, ParentType, ContextType>;
  clabe?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  enrolledAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mandate?: Resolver<Maybe<ResolversTypes['DirectDebitMandate']>, ParentType, ContextType>;
  method?: Resolver<ResolversTypes['AutopayMethod'], ParentType, ContextType>;
  mostAmount?: Resolver<Maybe<ResolversTypes['Pesos']>, ParentType, ContextType>;
  next?: Resolver<Maybe<ResolversTypes['AutopayCharge']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['AutopayState'], ParentType, ContextType>;
  stoppedBecause?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AutopayCardRefusedResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['AutopayCardRefused'] = ResolversParentTypes['AutopayCardRefused']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AutopayChangedResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['AutopayChanged'] = ResolversParentTypes['AutopayChanged']> = {
  autopay?: Resolver<ResolversTypes['Autopay'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AutopayChargeResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['AutopayCharge'] = ResolversParentTypes['AutopayCharge']> = {
  amount?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  chargesOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invoice?: Resolver<Maybe<ResolversTypes['Invoice']>, ParentType, ContextType>;
  invoiceNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nextTryOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['AutopayChargeState'], ParentType, ContextType>;
};

export type AutopayEnrolledResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['AutopayEnrolled'] = ResolversParentTypes['AutopayEnrolled']> = {
  autopay?: Resolver<ResolversTypes['Autopay'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AutopayInForceResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['AutopayInForce'] = ResolversParentTypes['AutopayInForce']> = {
  autopay?: Resolver<ResolversTypes['Autopay'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AutopayOverResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['AutopayOver'] = ResolversParentTypes['AutopayOver']> = {
  autopay?: Resolver<ResolversTypes['Autopay'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

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
  providerPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  publicKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CashDeskAlreadyClosedResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['CashDeskAlreadyClosed'] = ResolversParentTypes['CashDeskAlreadyClosed']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  session?: Resolver<ResolversTypes['CashDeskSession'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CashDeskAlreadyOpenResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['CashDeskAlreadyOpen'] = ResolversParentTypes['CashDeskAlreadyOpen']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  session?: Resolver<ResolversTypes['CashDeskSession'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CashDeskClosedResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['CashDeskClosed'] = ResolversParentTypes['CashDeskClosed']> = {
  session?: Resolver<ResolversTypes['CashDeskSession'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CashDeskClosingResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['CashDeskClosing'] = ResolversParentTypes['CashDeskClosing']> = {
  closedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  closedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  counted?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  difference?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  expected?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  explanation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  pieces?: Resolver<Array<ResolversTypes['CashPieces']>, ParentType, ContextType>;
};

export type CashDeskDepositResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['CashDeskDeposit'] = ResolversParentTypes['CashDeskDeposit']> = {
  amount?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  depositedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  depositedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  slip?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CashDeskDepositedResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['CashDeskDeposited'] = ResolversParentTypes['CashDeskDeposited']> = {
  session?: Resolver<ResolversTypes['CashDeskSession'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CashDeskDiffersResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['CashDeskDiffers'] = ResolversParentTypes['CashDeskDiffers']> = {
  difference?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CashDeskImpossibleResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['CashDeskImpossible'] = ResolversParentTypes['CashDeskImpossible']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CashDeskOpenedResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['CashDeskOpened'] = ResolversParentTypes['CashDeskOpened']> = {
  session?: Resolver<ResolversTypes['CashDeskSession'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CashDeskSessionResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['CashDeskSession'] = ResolversParentTypes['CashDeskSession']> = {
  cashier?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  closing?: Resolver<Maybe<ResolversTypes['CashDeskClosing']>, ParentType, ContextType>;
  deposit?: Resolver<Maybe<ResolversTypes['CashDeskDeposit']>, ParentType, ContextType>;
  expectedCash?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  float?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isOpen?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  operatingUnitId?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  payments?: Resolver<Array<ResolversTypes['DeskPayment']>, ParentType, ContextType>;
  toDeposit?: Resolver<Maybe<ResolversTypes['Pesos']>, ParentType, ContextType>;
  totals?: Resolver<Array<ResolversTypes['DeskTotal']>, ParentType, ContextType>;
};

export type CashDeskSessionConnectionResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['CashDeskSessionConnection'] = ResolversParentTypes['CashDeskSessionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CashDeskSessionEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CashDeskSessionEdgeResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['CashDeskSessionEdge'] = ResolversParentTypes['CashDeskSessionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CashDeskSession'], ParentType, ContextType>;
};

export type CashDeskUnknownResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['CashDeskUnknown'] = ResolversParentTypes['CashDeskUnknown']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CashPiecesResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['CashPieces'] = ResolversParentTypes['CashPieces']> = {
  denomination?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  pieces?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ChangeAutopayResultResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['ChangeAutopayResult'] = ResolversParentTypes['ChangeAutopayResult']> = {
  __resolveType: TypeResolveFn<'AutopayChanged' | 'AutopayOver' | 'DirectDebitRefused' | 'PayableUnknown', ParentType, ContextType>;
};

export type ChangePlanResultResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['ChangePlanResult'] = ResolversParentTypes['ChangePlanResult']> = {
  __resolveType: TypeResolveFn<'PlanChanged' | 'PlanNotOpen' | 'PlanUnknown', ParentType, ContextType>;
};

export type ClaimTraceResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['ClaimTrace'] = ResolversParentTypes['ClaimTrace']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  found?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  searched?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CloseCashDeskResultResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['CloseCashDeskResult'] = ResolversParentTypes['CloseCashDeskResult']> = {
  __resolveType: TypeResolveFn<'CashDeskAlreadyClosed' | 'CashDeskClosed' | 'CashDeskDiffers' | 'CashDeskImpossible' | 'CashDeskUnknown', ParentType, ContextType>;
};

export type CloseDebitAnswerResultResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['CloseDebitAnswerResult'] = ResolversParentTypes['CloseDebitAnswerResult']> = {
  __resolveType: TypeResolveFn<'DebitAnswerClosed' | 'DebitAnswerImpossible', ParentType, ContextType>;
};

export type CloseDebitDifferencesResultResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['CloseDebitDifferencesResult'] = ResolversParentTypes['CloseDebitDifferencesResult']> = {
  __resolveType: TypeResolveFn<'DebitDifferencesClosed' | 'DebitFileImpossible', ParentType, ContextType>;
};

export type CollectionHoldResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['CollectionHold'] = ResolversParentTypes['CollectionHold']> = {
  beganAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CollectionHoldKind'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type CollectionHoldEndedResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['CollectionHoldEnded'] = ResolversParentTypes['CollectionHoldEnded']> = {
  account?: Resolver<ResolversTypes['PaymentAccount'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CollectionHoldImpossibleResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['CollectionHoldImpossible'] = ResolversParentTypes['CollectionHoldImpossible']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CollectionHoldNotYoursResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['CollectionHoldNotYours'] = ResolversParentTypes['CollectionHoldNotYours']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CollectionHoldPlacedResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['CollectionHoldPlaced'] = ResolversParentTypes['CollectionHoldPlaced']> = {
  account?: Resolver<ResolversTypes['PaymentAccount'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CollectionHoldResultResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['CollectionHoldResult'] = ResolversParentTypes['CollectionHoldResult']> = {
  __resolveType: TypeResolveFn<'CollectionHoldImpossible' | 'CollectionHoldPlaced' | 'DebtContractUnknown', ParentType, ContextType>;
};

export type CollectionHoldUnknownResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['CollectionHoldUnknown'] = ResolversParentTypes['CollectionHoldUnknown']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
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

export type DebitAnswerResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['DebitAnswer'] = ResolversParentTypes['DebitAnswer']> = {
  aboutFile?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  closed?: Resolver<Maybe<ResolversTypes['DebitAnswerClosing']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  issuedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  mistakes?: Resolver<Array<ResolversTypes['StatementMistake']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type DebitAnswerClosedResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['DebitAnswerClosed'] = ResolversParentTypes['DebitAnswerClosed']> = {
  answer?: Resolver<ResolversTypes['DebitAnswer'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DebitAnswerClosingResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['DebitAnswerClosing'] = ResolversParentTypes['DebitAnswerClosing']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DebitAnswerConnectionResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['DebitAnswerConnection'] = ResolversParentTypes['DebitAnswerConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DebitAnswerEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DebitAnswerEdgeResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['DebitAnswerEdge'] = ResolversParentTypes['DebitAnswerEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DebitAnswer'], ParentType, ContextType>;
};

export type DebitAnswerImpossibleResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['DebitAnswerImpossible'] = ResolversParentTypes['DebitAnswerImpossible']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DebitDifferenceResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['DebitDifference'] = ResolversParentTypes['DebitDifference']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  closed?: Resolver<Maybe<ResolversTypes['DebitAnswerClosing']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['DebitDifferenceKind'], ParentType, ContextType>;
  says?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DebitDifferencesClosedResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['DebitDifferencesClosed'] = ResolversParentTypes['DebitDifferencesClosed']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  file?: Resolver<ResolversTypes['DebitFile'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DebitEntryResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['DebitEntry'] = ResolversParentTypes['DebitEntry']> = {
  accountLastFour?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  contractNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  difference?: Resolver<Maybe<ResolversTypes['DebitDifference']>, ParentType, ContextType>;
  line?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  said?: Resolver<Maybe<ResolversTypes['DebitSaid']>, ParentType, ContextType>;
};

export type DebitEntryConnectionResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['DebitEntryConnection'] = ResolversParentTypes['DebitEntryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DebitEntryEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DebitEntryEdgeResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['DebitEntryEdge'] = ResolversParentTypes['DebitEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DebitEntry'], ParentType, ContextType>;
};

export type DebitFileResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['DebitFile'] = ResolversParentTypes['DebitFile']> = {
  answeredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  charges?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  day?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  differences?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  entries?: Resolver<ResolversTypes['DebitEntryConnection'], ParentType, ContextType, RequireFields<DebitFileEntriesArgs, 'first'>>;
  handAnswers?: Resolver<ResolversTypes['DebitHandAnswerConnection'], ParentType, ContextType, RequireFields<DebitFileHandAnswersArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  madeAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  maySayByHand?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reasons?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  remadeAs?: Resolver<Maybe<ResolversTypes['DebitFile']>, ParentType, ContextType>;
  remadeBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  says?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sentAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  standing?: Resolver<ResolversTypes['DebitFileStanding'], ParentType, ContextType>;
  toDo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
};

export type DebitFileConnectionResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['DebitFileConnection'] = ResolversParentTypes['DebitFileConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DebitFileEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DebitFileEdgeResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['DebitFileEdge'] = ResolversParentTypes['DebitFileEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DebitFile'], ParentType, ContextType>;
};

export type DebitFileImpossibleResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['DebitFileImpossible'] = ResolversParentTypes['DebitFileImpossible']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DebitFileRemadeResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['DebitFileRemade'] = ResolversParentTypes['DebitFileRemade']> = {
  announcedAgain?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  file?: Resolver<ResolversTypes['DebitFile'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DebitHandAnswerResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['DebitHandAnswer'] = ResolversParentTypes['DebitHandAnswer']> = {
  askedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  askedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  decidedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['Int']>, ParentType, ContextType>;
  mayApprove?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['DebitHandOutcome'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['DebitReturnReason']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['DebitHandSource'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['DebitHandAnswerState'], ParentType, ContextType>;
};

export type DebitHandAnswerConnectionResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['DebitHandAnswerConnection'] = ResolversParentTypes['DebitHandAnswerConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DebitHandAnswerEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DebitHandAnswerEdgeResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['DebitHandAnswerEdge'] = ResolversParentTypes['DebitHandAnswerEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DebitHandAnswer'], ParentType, ContextType>;
};

export type DebitHandAnswerImpossibleResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['DebitHandAnswerImpossible'] = ResolversParentTypes['DebitHandAnswerImpossible']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DebitHandAnswerKeptResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['DebitHandAnswerKept'] = ResolversParentTypes['DebitHandAnswerKept']> = {
  answer?: Resolver<ResolversTypes['DebitHandAnswer'], ParentType, ContextType>;
  file?: Resolver<ResolversTypes['DebitFile'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DebitHandAnswerOverResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['DebitHandAnswerOver'] = ResolversParentTypes['DebitHandAnswerOver']> = {
  answer?: Resolver<ResolversTypes['DebitHandAnswer'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DebitHandAnswerResultResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['DebitHandAnswerResult'] = ResolversParentTypes['DebitHandAnswerResult']> = {
  __resolveType: TypeResolveFn<'DebitHandAnswerImpossible' | 'DebitHandAnswerKept' | 'DebitHandAnswerOver', ParentType, ContextType>;
};

export type DebitSaidResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['DebitSaid'] = ResolversParentTypes['DebitSaid']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['DebitHandOutcome'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['DebitReturnReason']>, ParentType, ContextType>;
};

export type DebtCaseResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['DebtCase'] = ResolversParentTypes['DebtCase'], FederationReferenceType extends FederationReferenceTypes['DebtCase'] = FederationReferenceTypes['DebtCase']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['DebtCase']> | FederationReferenceType, FederationReferenceType, ContextType>;
  account?: Resolver<ResolversTypes['PaymentAccount'], ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  contractNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  disputed?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  holds?: Resolver<Array<ResolversTypes['CollectionHold']>, ParentType, ContextType>;
  howToStop?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isOpen?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nextOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  nextStage?: Resolver<Maybe<ResolversTypes['CollectionStage']>, ParentType, ContextType>;
  nextStep?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  owed?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  payBy?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  periods?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  restriction?: Resolver<Maybe<ResolversTypes['SupplyRestriction']>, ParentType, ContextType>;
  sources?: Resolver<Array<ResolversTypes['RuleSource']>, ParentType, ContextType>;
  stage?: Resolver<Maybe<ResolversTypes['CollectionStage']>, ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  surcharge?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  timeline?: Resolver<ResolversTypes['DebtCaseStepConnection'], ParentType, ContextType, RequireFields<DebtCaseTimelineArgs, 'first'>>;
  waitsFor?: Resolver<Maybe<ResolversTypes['CollectionWait']>, ParentType, ContextType>;
};

export type DebtCaseConnectionResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['DebtCaseConnection'] = ResolversParentTypes['DebtCaseConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DebtCaseEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DebtCaseEdgeResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['DebtCaseEdge'] = ResolversParentTypes['DebtCaseEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DebtCase'], ParentType, ContextType>;
};

export type DebtCaseStepResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['DebtCaseStep'] = ResolversParentTypes['DebtCaseStep']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DebtCaseStepConnectionResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['DebtCaseStepConnection'] = ResolversParentTypes['DebtCaseStepConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DebtCaseStepEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DebtCaseStepEdgeResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['DebtCaseStepEdge'] = ResolversParentTypes['DebtCaseStepEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DebtCaseStep'], ParentType, ContextType>;
};

export type DebtCaseUnknownResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['DebtCaseUnknown'] = ResolversParentTypes['DebtCaseUnknown']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DebtContractUnknownResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['DebtContractUnknown'] = ResolversParentTypes['DebtContractUnknown']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DepositCashDeskResultResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['DepositCashDeskResult'] = ResolversParentTypes['DepositCashDeskResult']> = {
  __resolveType: TypeResolveFn<'CashDeskDeposited' | 'CashDeskImpossible' | 'CashDeskUnknown', ParentType, ContextType>;
};

export type DeskPaymentResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['DeskPayment'] = ResolversParentTypes['DeskPayment']> = {
  account?: Resolver<Maybe<ResolversTypes['PaymentAccount']>, ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  change?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  document?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  means?: Resolver<ResolversTypes['DeskMeans'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  takenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  tendered?: Resolver<Maybe<ResolversTypes['Pesos']>, ParentType, ContextType>;
  voidReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  voidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type DeskPaymentTakenResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['DeskPaymentTaken'] = ResolversParentTypes['DeskPaymentTaken']> = {
  payment?: Resolver<ResolversTypes['DeskPayment'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeskPaymentVoidedResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['DeskPaymentVoided'] = ResolversParentTypes['DeskPaymentVoided']> = {
  payment?: Resolver<ResolversTypes['DeskPayment'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeskTotalResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['DeskTotal'] = ResolversParentTypes['DeskTotal']> = {
  amount?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  means?: Resolver<ResolversTypes['DeskMeans'], ParentType, ContextType>;
};

export type DirectDebitMandateResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['DirectDebitMandate'] = ResolversParentTypes['DirectDebitMandate']> = {
  acceptedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  bank?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  holderName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lastFour?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mostAmount?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  serviceReference?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DirectDebitRefusedResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['DirectDebitRefused'] = ResolversParentTypes['DirectDebitRefused']> = {
  field?: Resolver<ResolversTypes['DirectDebitField'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DirectDebitTermsResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['DirectDebitTerms'] = ResolversParentTypes['DirectDebitTerms']> = {
  conditions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  mostAmount?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  periodicity?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  provider?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  service?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DisputeResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['Dispute'] = ResolversParentTypes['Dispute'], FederationReferenceType extends FederationReferenceTypes['Dispute'] = FederationReferenceTypes['Dispute']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Dispute']> | FederationReferenceType, FederationReferenceType, ContextType>;
  account?: Resolver<ResolversTypes['PaymentAccount'], ParentType, ContextType>;
  answer?: Resolver<Maybe<ResolversTypes['DisputeAnswer']>, ParentType, ContextType>;
  answerBy?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  daysLeft?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  disputed?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  grounds?: Resolver<ResolversTypes['DisputeGrounds'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invoice?: Resolver<Maybe<ResolversTypes['Invoice']>, ParentType, ContextType>;
  invoiceNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['DisputeState'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  steps?: Resolver<Array<ResolversTypes['DisputeStep']>, ParentType, ContextType>;
  visit?: Resolver<Maybe<ResolversTypes['DisputeVisit']>, ParentType, ContextType>;
  words?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DisputeAnswerResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['DisputeAnswer'] = ResolversParentTypes['DisputeAnswer']> = {
  answeredOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  granted?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  readings?: Resolver<Array<ResolversTypes['DisputeReading']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DisputeAnswerIncompleteResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['DisputeAnswerIncomplete'] = ResolversParentTypes['DisputeAnswerIncomplete']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DisputeAnsweredResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['DisputeAnswered'] = ResolversParentTypes['DisputeAnswered']> = {
  dispute?: Resolver<ResolversTypes['Dispute'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DisputeConnectionResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['DisputeConnection'] = ResolversParentTypes['DisputeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DisputeEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DisputeEdgeResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['DisputeEdge'] = ResolversParentTypes['DisputeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Dispute'], ParentType, ContextType>;
};

export type DisputeImpossibleResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['DisputeImpossible'] = ResolversParentTypes['DisputeImpossible']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DisputeOpenedResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['DisputeOpened'] = ResolversParentTypes['DisputeOpened']> = {
  dispute?: Resolver<ResolversTypes['Dispute'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DisputeOverResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['DisputeOver'] = ResolversParentTypes['DisputeOver']> = {
  dispute?: Resolver<ResolversTypes['Dispute'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DisputeReadingResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['DisputeReading'] = ResolversParentTypes['DisputeReading']> = {
  litres?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  readOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DisputeRunningResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['DisputeRunning'] = ResolversParentTypes['DisputeRunning']> = {
  dispute?: Resolver<ResolversTypes['Dispute'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DisputeStepResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['DisputeStep'] = ResolversParentTypes['DisputeStep']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DisputeTooLateResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['DisputeTooLate'] = ResolversParentTypes['DisputeTooLate']> = {
  lastDay?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DisputeUnknownResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['DisputeUnknown'] = ResolversParentTypes['DisputeUnknown']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DisputeVisitResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['DisputeVisit'] = ResolversParentTypes['DisputeVisit']> = {
  asked?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['DisputeVisitKind'], ParentType, ContextType>;
  orderedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type DisputeVisitOrderedResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['DisputeVisitOrdered'] = ResolversParentTypes['DisputeVisitOrdered']> = {
  dispute?: Resolver<ResolversTypes['Dispute'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DisputeVisitStandsResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['DisputeVisitStands'] = ResolversParentTypes['DisputeVisitStands']> = {
  dispute?: Resolver<ResolversTypes['Dispute'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DisputeWithdrawnResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['DisputeWithdrawn'] = ResolversParentTypes['DisputeWithdrawn']> = {
  dispute?: Resolver<ResolversTypes['Dispute'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EndAmnestyResultResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['EndAmnestyResult'] = ResolversParentTypes['EndAmnestyResult']> = {
  __resolveType: TypeResolveFn<'AmnestyEnded' | 'AmnestyUnknown', ParentType, ContextType>;
};

export type EndCollectionHoldResultResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['EndCollectionHoldResult'] = ResolversParentTypes['EndCollectionHoldResult']> = {
  __resolveType: TypeResolveFn<'CollectionHoldEnded' | 'CollectionHoldNotYours' | 'CollectionHoldUnknown', ParentType, ContextType>;
};

export type EnrolAutopayResultResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['EnrolAutopayResult'] = ResolversParentTypes['EnrolAutopayResult']> = {
  __resolveType: TypeResolveFn<'AutopayCardRefused' | 'AutopayEnrolled' | 'AutopayInForce' | 'DirectDebitRefused' | 'PayableUnknown' | 'PaymentProviderDown', ParentType, ContextType>;
};

export type FileIncompleteResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['FileIncomplete'] = ResolversParentTypes['FileIncomplete']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FilePartKeptResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['FilePartKept'] = ResolversParentTypes['FilePartKept']> = {
  uploadId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FileTooLargeResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['FileTooLarge'] = ResolversParentTypes['FileTooLarge']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FindPayableResultResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['FindPayableResult'] = ResolversParentTypes['FindPayableResult']> = {
  __resolveType: TypeResolveFn<'PayableFound' | 'PayableUnknown' | 'TooManyPayableTries', ParentType, ContextType>;
};

export type ImportStatementResultResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['ImportStatementResult'] = ResolversParentTypes['ImportStatementResult']> = {
  __resolveType: TypeResolveFn<'FileIncomplete' | 'StatementImported' | 'StatementImportedBefore' | 'StatementMistaken', ParentType, ContextType>;
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
  addFilePart?: Resolver<ResolversTypes['AddFilePartResult'], ParentType, ContextType, RequireFields<MutationAddFilePartArgs, 'input'>>;
  answerDispute?: Resolver<ResolversTypes['AnswerDisputeResult'], ParentType, ContextType, RequireFields<MutationAnswerDisputeArgs, 'input'>>;
  answerPaymentClaim?: Resolver<ResolversTypes['AnswerPaymentClaimResult'], ParentType, ContextType, RequireFields<MutationAnswerPaymentClaimArgs, 'input'>>;
  approveDebitHandAnswer?: Resolver<ResolversTypes['DebitHandAnswerResult'], ParentType, ContextType, RequireFields<MutationApproveDebitHandAnswerArgs, 'input'>>;
  approveRefund?: Resolver<ResolversTypes['RefundResult'], ParentType, ContextType, RequireFields<MutationApproveRefundArgs, 'input'>>;
  askRefund?: Resolver<ResolversTypes['RefundResult'], ParentType, ContextType, RequireFields<MutationAskRefundArgs, 'input'>>;
  cancelPaymentReference?: Resolver<ResolversTypes['CancelPaymentReferenceResult'], ParentType, ContextType, RequireFields<MutationCancelPaymentReferenceArgs, 'input'>>;
  cancelPlan?: Resolver<ResolversTypes['ChangePlanResult'], ParentType, ContextType, RequireFields<MutationCancelPlanArgs, 'input'>>;
  changeAutopay?: Resolver<ResolversTypes['ChangeAutopayResult'], ParentType, ContextType, RequireFields<MutationChangeAutopayArgs, 'input'>>;
  closeCashDesk?: Resolver<ResolversTypes['CloseCashDeskResult'], ParentType, ContextType, RequireFields<MutationCloseCashDeskArgs, 'input'>>;
  closeDebitAnswer?: Resolver<ResolversTypes['CloseDebitAnswerResult'], ParentType, ContextType, RequireFields<MutationCloseDebitAnswerArgs, 'input'>>;
  closeDebitDifferences?: Resolver<ResolversTypes['CloseDebitDifferencesResult'], ParentType, ContextType, RequireFields<MutationCloseDebitDifferencesArgs, 'input'>>;
  createPaymentReference?: Resolver<ResolversTypes['CreatePaymentReferenceResult'], ParentType, ContextType, RequireFields<MutationCreatePaymentReferenceArgs, 'input'>>;
  decidePlan?: Resolver<ResolversTypes['ChangePlanResult'], ParentType, ContextType, RequireFields<MutationDecidePlanArgs, 'input'>>;
  depositCashDesk?: Resolver<ResolversTypes['DepositCashDeskResult'], ParentType, ContextType, RequireFields<MutationDepositCashDeskArgs, 'input'>>;
  endAmnesty?: Resolver<ResolversTypes['EndAmnestyResult'], ParentType, ContextType, RequireFields<MutationEndAmnestyArgs, 'id'>>;
  endAutopay?: Resolver<ResolversTypes['ChangeAutopayResult'], ParentType, ContextType, RequireFields<MutationEndAutopayArgs, 'id'>>;
  endCollectionHold?: Resolver<ResolversTypes['EndCollectionHoldResult'], ParentType, ContextType, RequireFields<MutationEndCollectionHoldArgs, 'input'>>;
  enrolAutopay?: Resolver<ResolversTypes['EnrolAutopayResult'], ParentType, ContextType, RequireFields<MutationEnrolAutopayArgs, 'input'>>;
  findPayable?: Resolver<ResolversTypes['FindPayableResult'], ParentType, ContextType, RequireFields<MutationFindPayableArgs, 'input'>>;
  grantVulnerabilityHold?: Resolver<ResolversTypes['CollectionHoldResult'], ParentType, ContextType, RequireFields<MutationGrantVulnerabilityHoldArgs, 'input'>>;
  importStatement?: Resolver<ResolversTypes['ImportStatementResult'], ParentType, ContextType, RequireFields<MutationImportStatementArgs, 'input'>>;
  markRefundPaid?: Resolver<ResolversTypes['RefundResult'], ParentType, ContextType, RequireFields<MutationMarkRefundPaidArgs, 'input'>>;
  openCashDesk?: Resolver<ResolversTypes['OpenCashDeskResult'], ParentType, ContextType, RequireFields<MutationOpenCashDeskArgs, 'input'>>;
  openDispute?: Resolver<ResolversTypes['OpenDisputeResult'], ParentType, ContextType, RequireFields<MutationOpenDisputeArgs, 'input'>>;
  openPaymentClaim?: Resolver<ResolversTypes['OpenPaymentClaimResult'], ParentType, ContextType, RequireFields<MutationOpenPaymentClaimArgs, 'input'>>;
  orderDisputeVisit?: Resolver<ResolversTypes['OrderDisputeVisitResult'], ParentType, ContextType, RequireFields<MutationOrderDisputeVisitArgs, 'input'>>;
  pauseCollection?: Resolver<ResolversTypes['CollectionHoldResult'], ParentType, ContextType, RequireFields<MutationPauseCollectionArgs, 'input'>>;
  payByCard?: Resolver<ResolversTypes['PayByCardResult'], ParentType, ContextType, RequireFields<MutationPayByCardArgs, 'input'>>;
  reconcileNow?: Resolver<ResolversTypes['ReconciledNow'], ParentType, ContextType>;
  recordNoticeDelivery?: Resolver<ResolversTypes['RecordNoticeDeliveryResult'], ParentType, ContextType, RequireFields<MutationRecordNoticeDeliveryArgs, 'input'>>;
  rejectDebitHandAnswer?: Resolver<ResolversTypes['DebitHandAnswerResult'], ParentType, ContextType, RequireFields<MutationRejectDebitHandAnswerArgs, 'input'>>;
  rejectRefund?: Resolver<ResolversTypes['RefundResult'], ParentType, ContextType, RequireFields<MutationRejectRefundArgs, 'input'>>;
  remakeDebitFile?: Resolver<ResolversTypes['RemakeDebitFileResult'], ParentType, ContextType, RequireFields<MutationRemakeDebitFileArgs, 'input'>>;
  requestPlan?: Resolver<ResolversTypes['RequestPlanResult'], ParentType, ContextType, RequireFields<MutationRequestPlanArgs, 'input'>>;
  requestPrepaidYear?: Resolver<ResolversTypes['RequestPrepaidYearResult'], ParentType, ContextType, RequireFields<MutationRequestPrepaidYearArgs, 'input'>>;
  resolveReconciliationTask?: Resolver<ResolversTypes['ResolveReconciliationTaskResult'], ParentType, ContextType, RequireFields<MutationResolveReconciliationTaskArgs, 'input'>>;
  sayDebitOutcome?: Resolver<ResolversTypes['DebitHandAnswerResult'], ParentType, ContextType, RequireFields<MutationSayDebitOutcomeArgs, 'input'>>;
  startAmnesty?: Resolver<ResolversTypes['StartAmnestyResult'], ParentType, ContextType, RequireFields<MutationStartAmnestyArgs, 'input'>>;
  takeDeskPayment?: Resolver<ResolversTypes['TakeDeskPaymentResult'], ParentType, ContextType, RequireFields<MutationTakeDeskPaymentArgs, 'input'>>;
  voidDeskPayment?: Resolver<ResolversTypes['VoidDeskPaymentResult'], ParentType, ContextType, RequireFields<MutationVoidDeskPaymentArgs, 'input'>>;
  withdrawDispute?: Resolver<ResolversTypes['WithdrawDisputeResult'], ParentType, ContextType, RequireFields<MutationWithdrawDisputeArgs, 'input'>>;
  withdrawPaymentClaim?: Resolver<ResolversTypes['WithdrawPaymentClaimResult'], ParentType, ContextType, RequireFields<MutationWithdrawPaymentClaimArgs, 'id'>>;
};

export type NothingToPayResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['NothingToPay'] = ResolversParentTypes['NothingToPay']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NoticeDeliveryRecordedResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['NoticeDeliveryRecorded'] = ResolversParentTypes['NoticeDeliveryRecorded']> = {
  debtCase?: Resolver<ResolversTypes['DebtCase'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NoticeNotGivenResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['NoticeNotGiven'] = ResolversParentTypes['NoticeNotGiven']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OpenBillResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['OpenBill'] = ResolversParentTypes['OpenBill']> = {
  dueOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  held?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  invoice?: Resolver<Maybe<ResolversTypes['Invoice']>, ParentType, ContextType>;
  invoiceNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  open?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  periodFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  periodTo?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  surcharge?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
};

export type OpenCashDeskResultResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['OpenCashDeskResult'] = ResolversParentTypes['OpenCashDeskResult']> = {
  __resolveType: TypeResolveFn<'CashDeskAlreadyOpen' | 'CashDeskImpossible' | 'CashDeskOpened', ParentType, ContextType>;
};

export type OpenDisputeResultResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['OpenDisputeResult'] = ResolversParentTypes['OpenDisputeResult']> = {
  __resolveType: TypeResolveFn<'DisputeImpossible' | 'DisputeOpened' | 'DisputeRunning' | 'DisputeTooLate' | 'DisputeUnknown', ParentType, ContextType>;
};

export type OpenPaymentClaimResultResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['OpenPaymentClaimResult'] = ResolversParentTypes['OpenPaymentClaimResult']> = {
  __resolveType: TypeResolveFn<'PaymentClaimExists' | 'PaymentClaimImpossible' | 'PaymentClaimOpened', ParentType, ContextType>;
};

export type OrderDisputeVisitResultResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['OrderDisputeVisitResult'] = ResolversParentTypes['OrderDisputeVisitResult']> = {
  __resolveType: TypeResolveFn<'DisputeOver' | 'DisputeUnknown' | 'DisputeVisitOrdered' | 'DisputeVisitStands', ParentType, ContextType>;
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
  amnesty?: Resolver<Maybe<ResolversTypes['AmnestyOffer']>, ParentType, ContextType>;
  autopay?: Resolver<Maybe<ResolversTypes['Autopay']>, ParentType, ContextType>;
  claims?: Resolver<Array<ResolversTypes['PaymentClaim']>, ParentType, ContextType>;
  contract?: Resolver<Maybe<ResolversTypes['Contract']>, ParentType, ContextType>;
  credit?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  credits?: Resolver<Array<ResolversTypes['AccountCredit']>, ParentType, ContextType>;
  debtCase?: Resolver<Maybe<ResolversTypes['DebtCase']>, ParentType, ContextType>;
  disputes?: Resolver<ResolversTypes['DisputeConnection'], ParentType, ContextType, RequireFields<PaymentAccountDisputesArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  movements?: Resolver<ResolversTypes['LedgerMovementConnection'], ParentType, ContextType, RequireFields<PaymentAccountMovementsArgs, 'first'>>;
  openBills?: Resolver<Array<ResolversTypes['OpenBill']>, ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  owed?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  plan?: Resolver<Maybe<ResolversTypes['PaymentPlan']>, ParentType, ContextType>;
  planOffer?: Resolver<ResolversTypes['PlanOffer'], ParentType, ContextType>;
  prepaidYear?: Resolver<Maybe<ResolversTypes['PrepaidYear']>, ParentType, ContextType>;
  prepaidYearOffer?: Resolver<Maybe<ResolversTypes['PrepaidYearOffer']>, ParentType, ContextType>;
  references?: Resolver<ResolversTypes['PaymentReferenceConnection'], ParentType, ContextType, RequireFields<PaymentAccountReferencesArgs, 'first'>>;
};

export type PaymentAllotmentResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['PaymentAllotment'] = ResolversParentTypes['PaymentAllotment']> = {
  amount?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  invoice?: Resolver<Maybe<ResolversTypes['Invoice']>, ParentType, ContextType>;
  invoiceNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PaymentAmountImpossibleResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['PaymentAmountImpossible'] = ResolversParentTypes['PaymentAmountImpossible']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PaymentClaimResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['PaymentClaim'] = ResolversParentTypes['PaymentClaim'], FederationReferenceType extends FederationReferenceTypes['PaymentClaim'] = FederationReferenceTypes['PaymentClaim']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['PaymentClaim']> | FederationReferenceType, FederationReferenceType, ContextType>;
  amount?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  answer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  answerBy?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  answeredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['PaymentChannel'], ParentType, ContextType>;
  contract?: Resolver<ResolversTypes['Contract'], ParentType, ContextType>;
  folio?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasProof?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isLate?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  paidOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['PaymentClaimState'], ParentType, ContextType>;
  traces?: Resolver<Array<ResolversTypes['ClaimTrace']>, ParentType, ContextType>;
};

export type PaymentClaimAnsweredResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['PaymentClaimAnswered'] = ResolversParentTypes['PaymentClaimAnswered']> = {
  claim?: Resolver<ResolversTypes['PaymentClaim'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PaymentClaimClosedResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['PaymentClaimClosed'] = ResolversParentTypes['PaymentClaimClosed']> = {
  claim?: Resolver<ResolversTypes['PaymentClaim'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PaymentClaimConnectionResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['PaymentClaimConnection'] = ResolversParentTypes['PaymentClaimConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PaymentClaimEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PaymentClaimEdgeResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['PaymentClaimEdge'] = ResolversParentTypes['PaymentClaimEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PaymentClaim'], ParentType, ContextType>;
};

export type PaymentClaimExistsResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['PaymentClaimExists'] = ResolversParentTypes['PaymentClaimExists']> = {
  claim?: Resolver<ResolversTypes['PaymentClaim'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PaymentClaimImpossibleResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['PaymentClaimImpossible'] = ResolversParentTypes['PaymentClaimImpossible']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PaymentClaimOpenedResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['PaymentClaimOpened'] = ResolversParentTypes['PaymentClaimOpened']> = {
  claim?: Resolver<ResolversTypes['PaymentClaim'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PaymentClaimUnknownResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['PaymentClaimUnknown'] = ResolversParentTypes['PaymentClaimUnknown']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PaymentClaimWithdrawnResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['PaymentClaimWithdrawn'] = ResolversParentTypes['PaymentClaimWithdrawn']> = {
  claim?: Resolver<ResolversTypes['PaymentClaim'], ParentType, ContextType>;
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
  agreedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
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

export type PaymentWorkResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['PaymentWork'] = ResolversParentTypes['PaymentWork']> = {
  claims?: Resolver<ResolversTypes['WaitingWork'], ParentType, ContextType>;
  debits?: Resolver<ResolversTypes['WaitingWork'], ParentType, ContextType>;
  debts?: Resolver<ResolversTypes['WaitingWork'], ParentType, ContextType>;
  differences?: Resolver<ResolversTypes['WaitingWork'], ParentType, ContextType>;
  disputes?: Resolver<ResolversTypes['WaitingWork'], ParentType, ContextType>;
  plans?: Resolver<ResolversTypes['WaitingWork'], ParentType, ContextType>;
  refunds?: Resolver<ResolversTypes['WaitingWork'], ParentType, ContextType>;
  turns?: Resolver<ResolversTypes['WaitingWork'], ParentType, ContextType>;
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
  invoice?: Resolver<Maybe<ResolversTypes['Invoice']>, ParentType, ContextType>;
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

export type PrepaidYearResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['PrepaidYear'] = ResolversParentTypes['PrepaidYear']> = {
  discount?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  discountUsed?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  estimate?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  payBefore?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['PrepaidYearState'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  toPay?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
};

export type PrepaidYearImpossibleResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['PrepaidYearImpossible'] = ResolversParentTypes['PrepaidYearImpossible']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PrepaidYearOfferResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['PrepaidYearOffer'] = ResolversParentTypes['PrepaidYearOffer']> = {
  discount?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  estimate?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  estimatedFrom?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  toPay?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type PrepaidYearWaitingResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['PrepaidYearWaiting'] = ResolversParentTypes['PrepaidYearWaiting']> = {
  year?: Resolver<ResolversTypes['PrepaidYear'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  amnesties?: Resolver<ResolversTypes['AmnestyConnection'], ParentType, ContextType, RequireFields<QueryAmnestiesArgs, 'first'>>;
  cardTokenizer?: Resolver<Maybe<ResolversTypes['CardTokenizer']>, ParentType, ContextType>;
  cashDeskSession?: Resolver<Maybe<ResolversTypes['CashDeskSession']>, ParentType, ContextType, RequireFields<QueryCashDeskSessionArgs, 'id'>>;
  cashDeskSessions?: Resolver<ResolversTypes['CashDeskSessionConnection'], ParentType, ContextType, RequireFields<QueryCashDeskSessionsArgs, 'first'>>;
  debitFile?: Resolver<Maybe<ResolversTypes['DebitFile']>, ParentType, ContextType, RequireFields<QueryDebitFileArgs, 'id'>>;
  debitFiles?: Resolver<ResolversTypes['DebitFileConnection'], ParentType, ContextType, RequireFields<QueryDebitFilesArgs, 'first'>>;
  debtCase?: Resolver<Maybe<ResolversTypes['DebtCase']>, ParentType, ContextType, RequireFields<QueryDebtCaseArgs, 'id'>>;
  debtCases?: Resolver<ResolversTypes['DebtCaseConnection'], ParentType, ContextType, RequireFields<QueryDebtCasesArgs, 'first'>>;
  deskAccount?: Resolver<Maybe<ResolversTypes['PaymentAccount']>, ParentType, ContextType, RequireFields<QueryDeskAccountArgs, 'number'>>;
  directDebitTerms?: Resolver<Maybe<ResolversTypes['DirectDebitTerms']>, ParentType, ContextType>;
  dispute?: Resolver<Maybe<ResolversTypes['Dispute']>, ParentType, ContextType, RequireFields<QueryDisputeArgs, 'id'>>;
  disputes?: Resolver<ResolversTypes['DisputeConnection'], ParentType, ContextType, RequireFields<QueryDisputesArgs, 'first'>>;
  mistakenDebitAnswers?: Resolver<ResolversTypes['DebitAnswerConnection'], ParentType, ContextType, RequireFields<QueryMistakenDebitAnswersArgs, 'first'>>;
  myCashDesk?: Resolver<Maybe<ResolversTypes['CashDeskSession']>, ParentType, ContextType>;
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType, RequireFields<QueryPaymentArgs, 'id'>>;
  paymentClaim?: Resolver<Maybe<ResolversTypes['PaymentClaim']>, ParentType, ContextType, RequireFields<QueryPaymentClaimArgs, 'id'>>;
  paymentClaims?: Resolver<ResolversTypes['PaymentClaimConnection'], ParentType, ContextType, RequireFields<QueryPaymentClaimsArgs, 'first'>>;
  paymentMethods?: Resolver<Array<ResolversTypes['PaymentMethodOffer']>, ParentType, ContextType>;
  paymentPlan?: Resolver<Maybe<ResolversTypes['PaymentPlan']>, ParentType, ContextType, RequireFields<QueryPaymentPlanArgs, 'id'>>;
  paymentPlans?: Resolver<ResolversTypes['PaymentPlanConnection'], ParentType, ContextType, RequireFields<QueryPaymentPlansArgs, 'first'>>;
  paymentReference?: Resolver<Maybe<ResolversTypes['PaymentReference']>, ParentType, ContextType, RequireFields<QueryPaymentReferenceArgs, 'id'>>;
  paymentWork?: Resolver<ResolversTypes['PaymentWork'], ParentType, ContextType>;
  reconciliationDay?: Resolver<ResolversTypes['ReconciliationDay'], ParentType, ContextType, RequireFields<QueryReconciliationDayArgs, 'day'>>;
  reconciliationTask?: Resolver<Maybe<ResolversTypes['ReconciliationTask']>, ParentType, ContextType, RequireFields<QueryReconciliationTaskArgs, 'id'>>;
  reconciliationTasks?: Resolver<ResolversTypes['ReconciliationTaskConnection'], ParentType, ContextType, RequireFields<QueryReconciliationTasksArgs, 'first'>>;
  refunds?: Resolver<ResolversTypes['RefundConnection'], ParentType, ContextType, RequireFields<QueryRefundsArgs, 'first'>>;
  simulatePlan?: Resolver<ResolversTypes['SimulatePlanResult'], ParentType, ContextType, RequireFields<QuerySimulatePlanArgs, 'contractId' | 'wish'>>;
  statementFiles?: Resolver<ResolversTypes['StatementFileConnection'], ParentType, ContextType, RequireFields<QueryStatementFilesArgs, 'first'>>;
  vulnerabilityKinds?: Resolver<Array<ResolversTypes['VulnerabilityKind']>, ParentType, ContextType>;
};

export type ReconciledNowResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['ReconciledNow'] = ResolversParentTypes['ReconciledNow']> = {
  ended?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  matched?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  openTasks?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  silent?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ReconciliationDayResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['ReconciliationDay'] = ResolversParentTypes['ReconciliationDay']> = {
  day?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  openTasks?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sources?: Resolver<Array<ResolversTypes['ReconciliationSum']>, ParentType, ContextType>;
};

export type ReconciliationEndResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['ReconciliationEnd'] = ResolversParentTypes['ReconciliationEnd']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['ReconciliationOutcome'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ReconciliationImpossibleResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['ReconciliationImpossible'] = ResolversParentTypes['ReconciliationImpossible']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReconciliationReturnAskedResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['ReconciliationReturnAsked'] = ResolversParentTypes['ReconciliationReturnAsked']> = {
  refund?: Resolver<ResolversTypes['Refund'], ParentType, ContextType>;
  task?: Resolver<ResolversTypes['ReconciliationTask'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReconciliationSumResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['ReconciliationSum'] = ResolversParentTypes['ReconciliationSum']> = {
  difference?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  expected?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  fees?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  isTold?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lines?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  matched?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  received?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['StatementSource'], ParentType, ContextType>;
};

export type ReconciliationTaskResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['ReconciliationTask'] = ResolversParentTypes['ReconciliationTask'], FederationReferenceType extends FederationReferenceTypes['ReconciliationTask'] = FederationReferenceTypes['ReconciliationTask']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ReconciliationTask']> | FederationReferenceType, FederationReferenceType, ContextType>;
  contract?: Resolver<Maybe<ResolversTypes['Contract']>, ParentType, ContextType>;
  day?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  ended?: Resolver<Maybe<ResolversTypes['ReconciliationEnd']>, ParentType, ContextType>;
  expected?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  foundAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ReconciliationKind'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['StatementLine']>, ParentType, ContextType>;
  payments?: Resolver<Array<ResolversTypes['Payment']>, ParentType, ContextType>;
  received?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  refund?: Resolver<Maybe<ResolversTypes['Refund']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['StatementSource'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ways?: Resolver<Array<ResolversTypes['ReconciliationResolution']>, ParentType, ContextType>;
};

export type ReconciliationTaskConnectionResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['ReconciliationTaskConnection'] = ResolversParentTypes['ReconciliationTaskConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ReconciliationTaskEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReconciliationTaskEdgeResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['ReconciliationTaskEdge'] = ResolversParentTypes['ReconciliationTaskEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ReconciliationTask'], ParentType, ContextType>;
};

export type ReconciliationTaskEndedResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['ReconciliationTaskEnded'] = ResolversParentTypes['ReconciliationTaskEnded']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  task?: Resolver<ResolversTypes['ReconciliationTask'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReconciliationTaskResolvedResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['ReconciliationTaskResolved'] = ResolversParentTypes['ReconciliationTaskResolved']> = {
  task?: Resolver<ResolversTypes['ReconciliationTask'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReconciliationTaskUnknownResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['ReconciliationTaskUnknown'] = ResolversParentTypes['ReconciliationTaskUnknown']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RecordNoticeDeliveryResultResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['RecordNoticeDeliveryResult'] = ResolversParentTypes['RecordNoticeDeliveryResult']> = {
  __resolveType: TypeResolveFn<'DebtCaseUnknown' | 'NoticeDeliveryRecorded' | 'NoticeNotGiven', ParentType, ContextType>;
};

export type ReferencedBillResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['ReferencedBill'] = ResolversParentTypes['ReferencedBill']> = {
  amount?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  invoice?: Resolver<Maybe<ResolversTypes['Invoice']>, ParentType, ContextType>;
  invoiceNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RefundResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['Refund'] = ResolversParentTypes['Refund']> = {
  account?: Resolver<Maybe<ResolversTypes['PaymentAccount']>, ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  approvedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  approvedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  askedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  askedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  difference?: Resolver<Maybe<ResolversTypes['ReconciliationTask']>, ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mayApprove?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  mayMarkPaid?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  mayReject?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  means?: Resolver<ResolversTypes['RefundMeans'], ParentType, ContextType>;
  needsSecond?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['RefundState'], ParentType, ContextType>;
};

export type RefundConnectionResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['RefundConnection'] = ResolversParentTypes['RefundConnection']> = {
  edges?: Resolver<Array<ResolversTypes['RefundEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RefundEdgeResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['RefundEdge'] = ResolversParentTypes['RefundEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Refund'], ParentType, ContextType>;
};

export type RefundImpossibleResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['RefundImpossible'] = ResolversParentTypes['RefundImpossible']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RefundKeptResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['RefundKept'] = ResolversParentTypes['RefundKept']> = {
  refund?: Resolver<ResolversTypes['Refund'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RefundOverResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['RefundOver'] = ResolversParentTypes['RefundOver']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  refund?: Resolver<ResolversTypes['Refund'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RefundResultResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['RefundResult'] = ResolversParentTypes['RefundResult']> = {
  __resolveType: TypeResolveFn<'RefundImpossible' | 'RefundKept' | 'RefundOver' | 'RefundUnknown', ParentType, ContextType>;
};

export type RefundUnknownResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['RefundUnknown'] = ResolversParentTypes['RefundUnknown']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RefusalResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['Refusal'] = ResolversParentTypes['Refusal']> = {
  __resolveType: TypeResolveFn<'AmnestyMistaken' | 'AmnestyUnknown' | 'AutopayCardRefused' | 'AutopayInForce' | 'AutopayOver' | 'CardDeclined' | 'CashDeskAlreadyClosed' | 'CashDeskAlreadyOpen' | 'CashDeskDiffers' | 'CashDeskImpossible' | 'CashDeskUnknown' | 'CollectionHoldImpossible' | 'CollectionHoldNotYours' | 'CollectionHoldUnknown' | 'DebitAnswerImpossible' | 'DebitFileImpossible' | 'DebitHandAnswerImpossible' | 'DebitHandAnswerOver' | 'DebtCaseUnknown' | 'DebtContractUnknown' | 'DirectDebitRefused' | 'DisputeAnswerIncomplete' | 'DisputeImpossible' | 'DisputeOver' | 'DisputeRunning' | 'DisputeTooLate' | 'DisputeUnknown' | 'DisputeVisitStands' | 'FileIncomplete' | 'FileTooLarge' | 'NothingToPay' | 'NoticeNotGiven' | 'PayableUnknown' | 'PaymentAmountImpossible' | 'PaymentClaimClosed' | 'PaymentClaimExists' | 'PaymentClaimImpossible' | 'PaymentClaimUnknown' | 'PaymentProviderDown' | 'PaymentReferenceClosed' | 'PlanImpossible' | 'PlanInForce' | 'PlanNotOpen' | 'PlanUnknown' | 'PrepaidYearImpossible' | 'ReconciliationImpossible' | 'ReconciliationTaskEnded' | 'ReconciliationTaskUnknown' | 'RefundImpossible' | 'RefundOver' | 'RefundUnknown' | 'StatementImportedBefore' | 'StatementMistaken' | 'TooManyPayableTries', ParentType, ContextType>;
};

export type RemakeDebitFileResultResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['RemakeDebitFileResult'] = ResolversParentTypes['RemakeDebitFileResult']> = {
  __resolveType: TypeResolveFn<'DebitFileImpossible' | 'DebitFileRemade', ParentType, ContextType>;
};

export type RequestPlanResultResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['RequestPlanResult'] = ResolversParentTypes['RequestPlanResult']> = {
  __resolveType: TypeResolveFn<'PlanAgreed' | 'PlanAsked' | 'PlanImpossible' | 'PlanInForce' | 'PlanUnknown', ParentType, ContextType>;
};

export type RequestPrepaidYearResultResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['RequestPrepaidYearResult'] = ResolversParentTypes['RequestPrepaidYearResult']> = {
  __resolveType: TypeResolveFn<'PayableUnknown' | 'PrepaidYearImpossible' | 'PrepaidYearWaiting', ParentType, ContextType>;
};

export type ResolveReconciliationTaskResultResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['ResolveReconciliationTaskResult'] = ResolversParentTypes['ResolveReconciliationTaskResult']> = {
  __resolveType: TypeResolveFn<'PaymentProviderDown' | 'ReconciliationImpossible' | 'ReconciliationReturnAsked' | 'ReconciliationTaskEnded' | 'ReconciliationTaskResolved' | 'ReconciliationTaskUnknown', ParentType, ContextType>;
};

export type RuleSourceResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['RuleSource'] = ResolversParentTypes['RuleSource']> = {
  says?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SimulatePlanResultResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['SimulatePlanResult'] = ResolversParentTypes['SimulatePlanResult']> = {
  __resolveType: TypeResolveFn<'PlanImpossible' | 'PlanSimulation' | 'PlanUnknown', ParentType, ContextType>;
};

export type StartAmnestyResultResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['StartAmnestyResult'] = ResolversParentTypes['StartAmnestyResult']> = {
  __resolveType: TypeResolveFn<'AmnestyMistaken' | 'AmnestyStarted', ParentType, ContextType>;
};

export type StatementFileResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['StatementFile'] = ResolversParentTypes['StatementFile']> = {
  coversFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  coversTo?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  importedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  importedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lines?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  newLines?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['StatementSource'], ParentType, ContextType>;
};

export type StatementFileConnectionResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['StatementFileConnection'] = ResolversParentTypes['StatementFileConnection']> = {
  edges?: Resolver<Array<ResolversTypes['StatementFileEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StatementFileEdgeResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['StatementFileEdge'] = ResolversParentTypes['StatementFileEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['StatementFile'], ParentType, ContextType>;
};

export type StatementImportedResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['StatementImported'] = ResolversParentTypes['StatementImported']> = {
  file?: Resolver<ResolversTypes['StatementFile'], ParentType, ContextType>;
  matched?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  openTasks?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StatementImportedBeforeResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['StatementImportedBefore'] = ResolversParentTypes['StatementImportedBefore']> = {
  file?: Resolver<ResolversTypes['StatementFile'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StatementLineResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['StatementLine'] = ResolversParentTypes['StatementLine']> = {
  amount?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  counterparty?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  day?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fee?: Resolver<ResolversTypes['Pesos'], ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  trackingKey?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type StatementMistakeResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['StatementMistake'] = ResolversParentTypes['StatementMistake']> = {
  mend?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  what?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  where?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type StatementMistakenResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['StatementMistaken'] = ResolversParentTypes['StatementMistaken']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mistakes?: Resolver<Array<ResolversTypes['StatementMistake']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  paymentUpdated?: SubscriptionResolver<ResolversTypes['PaymentReference'], "paymentUpdated", ParentType, ContextType, RequireFields<SubscriptionPaymentUpdatedArgs, 'referenceId'>>;
};

export type SupplyRestrictionResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['SupplyRestriction'] = ResolversParentTypes['SupplyRestriction']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SupplyRestrictionKind'], ParentType, ContextType>;
  liftedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  litresPerPersonAndDay?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  notBefore?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  orderedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  wholeBy?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type TakeDeskPaymentResultResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['TakeDeskPaymentResult'] = ResolversParentTypes['TakeDeskPaymentResult']> = {
  __resolveType: TypeResolveFn<'CashDeskImpossible' | 'CashDeskUnknown' | 'DeskPaymentTaken', ParentType, ContextType>;
};

export type TooManyPayableTriesResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['TooManyPayableTries'] = ResolversParentTypes['TooManyPayableTries']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tryAgainAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VoidDeskPaymentResultResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['VoidDeskPaymentResult'] = ResolversParentTypes['VoidDeskPaymentResult']> = {
  __resolveType: TypeResolveFn<'CashDeskImpossible' | 'CashDeskUnknown' | 'DeskPaymentVoided', ParentType, ContextType>;
};

export type VulnerabilityKindResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['VulnerabilityKind'] = ResolversParentTypes['VulnerabilityKind']> = {
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mostDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  proof?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type WaitingWorkResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['WaitingWork'] = ResolversParentTypes['WaitingWork']> = {
  open?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  urgent?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type WithdrawDisputeResultResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['WithdrawDisputeResult'] = ResolversParentTypes['WithdrawDisputeResult']> = {
  __resolveType: TypeResolveFn<'DisputeOver' | 'DisputeUnknown' | 'DisputeWithdrawn', ParentType, ContextType>;
};

export type WithdrawPaymentClaimResultResolvers<ContextType = PaymentsContext, ParentType extends ResolversParentTypes['WithdrawPaymentClaimResult'] = ResolversParentTypes['WithdrawPaymentClaimResult']> = {
  __resolveType: TypeResolveFn<'PaymentClaimClosed' | 'PaymentClaimUnknown' | 'PaymentClaimWithdrawn', ParentType, ContextType>;
};

export type Resolvers<ContextType = PaymentsContext> = {
  AccountCredit?: AccountCreditResolvers<ContextType>;
  AddFilePartResult?: AddFilePartResultResolvers<ContextType>;
  Amnesty?: AmnestyResolvers<ContextType>;
  AmnestyConnection?: AmnestyConnectionResolvers<ContextType>;
  AmnestyEdge?: AmnestyEdgeResolvers<ContextType>;
  AmnestyEnded?: AmnestyEndedResolvers<ContextType>;
  AmnestyMistaken?: AmnestyMistakenResolvers<ContextType>;
  AmnestyOffer?: AmnestyOfferResolvers<ContextType>;
  AmnestyStarted?: AmnestyStartedResolvers<ContextType>;
  AmnestyUnknown?: AmnestyUnknownResolvers<ContextType>;
  AnswerDisputeResult?: AnswerDisputeResultResolvers<ContextType>;
  AnswerPaymentClaimResult?: AnswerPaymentClaimResultResolvers<ContextType>;
  Autopay?: AutopayResolvers<ContextType>;
  AutopayCardRefused?: AutopayCardRefusedResolvers<ContextType>;
  AutopayChanged?: AutopayChangedResolvers<ContextType>;
  AutopayCharge?: AutopayChargeResolvers<ContextType>;
  AutopayEnrolled?: AutopayEnrolledResolvers<ContextType>;
  AutopayInForce?: AutopayInForceResolvers<ContextType>;
  AutopayOver?: AutopayOverResolvers<ContextType>;
  CancelPaymentReferenceResult?: CancelPaymentReferenceResultResolvers<ContextType>;
  CardCharged?: CardChargedResolvers<ContextType>;
  CardDeclined?: CardDeclinedResolvers<ContextType>;
  CardTokenizer?: CardTokenizerResolvers<ContextType>;
  CashDeskAlreadyClosed?: CashDeskAlreadyClosedResolvers<ContextType>;
  CashDeskAlreadyOpen?: CashDeskAlreadyOpenResolvers<ContextType>;
  CashDeskClosed?: CashDeskClosedResolvers<ContextType>;
  CashDeskClosing?: CashDeskClosingResolvers<ContextType>;
  CashDeskDeposit?: CashDeskDepositResolvers<ContextType>;
  CashDeskDeposited?: CashDeskDepositedResolvers<ContextType>;
  CashDeskDiffers?: CashDeskDiffersResolvers<ContextType>;
  CashDeskImpossible?: CashDeskImpossibleResolvers<ContextType>;
  CashDeskOpened?: CashDeskOpenedResolvers<ContextType>;
  CashDeskSession?: CashDeskSessionResolvers<ContextType>;
  CashDeskSessionConnection?: CashDeskSessionConnectionResolvers<ContextType>;
  CashDeskSessionEdge?: CashDeskSessionEdgeResolvers<ContextType>;
  CashDeskUnknown?: CashDeskUnknownResolvers<ContextType>;
  CashPieces?: CashPiecesResolvers<ContextType>;
  ChangeAutopayResult?: ChangeAutopayResultResolvers<ContextType>;
  ChangePlanResult?: ChangePlanResultResolvers<ContextType>;
  ClaimTrace?: ClaimTraceResolvers<ContextType>;
  CloseCashDeskResult?: CloseCashDeskResultResolvers<ContextType>;
  CloseDebitAnswerResult?: CloseDebitAnswerResultResolvers<ContextType>;
  CloseDebitDifferencesResult?: CloseDebitDifferencesResultResolvers<ContextType>;
  CollectionHold?: CollectionHoldResolvers<ContextType>;
  CollectionHoldEnded?: CollectionHoldEndedResolvers<ContextType>;
  CollectionHoldImpossible?: CollectionHoldImpossibleResolvers<ContextType>;
  CollectionHoldNotYours?: CollectionHoldNotYoursResolvers<ContextType>;
  CollectionHoldPlaced?: CollectionHoldPlacedResolvers<ContextType>;
  CollectionHoldResult?: CollectionHoldResultResolvers<ContextType>;
  CollectionHoldUnknown?: CollectionHoldUnknownResolvers<ContextType>;
  Contract?: ContractResolvers<ContextType>;
  CreatePaymentReferenceResult?: CreatePaymentReferenceResultResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DebitAnswer?: DebitAnswerResolvers<ContextType>;
  DebitAnswerClosed?: DebitAnswerClosedResolvers<ContextType>;
  DebitAnswerClosing?: DebitAnswerClosingResolvers<ContextType>;
  DebitAnswerConnection?: DebitAnswerConnectionResolvers<ContextType>;
  DebitAnswerEdge?: DebitAnswerEdgeResolvers<ContextType>;
  DebitAnswerImpossible?: DebitAnswerImpossibleResolvers<ContextType>;
  DebitDifference?: DebitDifferenceResolvers<ContextType>;
  DebitDifferencesClosed?: DebitDifferencesClosedResolvers<ContextType>;
  DebitEntry?: DebitEntryResolvers<ContextType>;
  DebitEntryConnection?: DebitEntryConnectionResolvers<ContextType>;
  DebitEntryEdge?: DebitEntryEdgeResolvers<ContextType>;
  DebitFile?: DebitFileResolvers<ContextType>;
  DebitFileConnection?: DebitFileConnectionResolvers<ContextType>;
  DebitFileEdge?: DebitFileEdgeResolvers<ContextType>;
  DebitFileImpossible?: DebitFileImpossibleResolvers<ContextType>;
  DebitFileRemade?: DebitFileRemadeResolvers<ContextType>;
  DebitHandAnswer?: DebitHandAnswerResolvers<ContextType>;
  DebitHandAnswerConnection?: DebitHandAnswerConnectionResolvers<ContextType>;
  DebitHandAnswerEdge?: DebitHandAnswerEdgeResolvers<ContextType>;
  DebitHandAnswerImpossible?: DebitHandAnswerImpossibleResolvers<ContextType>;
  DebitHandAnswerKept?: DebitHandAnswerKeptResolvers<ContextType>;
  DebitHandAnswerOver?: DebitHandAnswerOverResolvers<ContextType>;
  DebitHandAnswerResult?: DebitHandAnswerResultResolvers<ContextType>;
  DebitSaid?: DebitSaidResolvers<ContextType>;
  DebtCase?: DebtCaseResolvers<ContextType>;
  DebtCaseConnection?: DebtCaseConnectionResolvers<ContextType>;
  DebtCaseEdge?: DebtCaseEdgeResolvers<ContextType>;
  DebtCaseStep?: DebtCaseStepResolvers<ContextType>;
  DebtCaseStepConnection?: DebtCaseStepConnectionResolvers<ContextType>;
  DebtCaseStepEdge?: DebtCaseStepEdgeResolvers<ContextType>;
  DebtCaseUnknown?: DebtCaseUnknownResolvers<ContextType>;
  DebtContractUnknown?: DebtContractUnknownResolvers<ContextType>;
  DepositCashDeskResult?: DepositCashDeskResultResolvers<ContextType>;
  DeskPayment?: DeskPaymentResolvers<ContextType>;
  DeskPaymentTaken?: DeskPaymentTakenResolvers<ContextType>;
  DeskPaymentVoided?: DeskPaymentVoidedResolvers<ContextType>;
  DeskTotal?: DeskTotalResolvers<ContextType>;
  DirectDebitMandate?: DirectDebitMandateResolvers<ContextType>;
  DirectDebitRefused?: DirectDebitRefusedResolvers<ContextType>;
  DirectDebitTerms?: DirectDebitTermsResolvers<ContextType>;
  Dispute?: DisputeResolvers<ContextType>;
  DisputeAnswer?: DisputeAnswerResolvers<ContextType>;
  DisputeAnswerIncomplete?: DisputeAnswerIncompleteResolvers<ContextType>;
  DisputeAnswered?: DisputeAnsweredResolvers<ContextType>;
  DisputeConnection?: DisputeConnectionResolvers<ContextType>;
  DisputeEdge?: DisputeEdgeResolvers<ContextType>;
  DisputeImpossible?: DisputeImpossibleResolvers<ContextType>;
  DisputeOpened?: DisputeOpenedResolvers<ContextType>;
  DisputeOver?: DisputeOverResolvers<ContextType>;
  DisputeReading?: DisputeReadingResolvers<ContextType>;
  DisputeRunning?: DisputeRunningResolvers<ContextType>;
  DisputeStep?: DisputeStepResolvers<ContextType>;
  DisputeTooLate?: DisputeTooLateResolvers<ContextType>;
  DisputeUnknown?: DisputeUnknownResolvers<ContextType>;
  DisputeVisit?: DisputeVisitResolvers<ContextType>;
  DisputeVisitOrdered?: DisputeVisitOrderedResolvers<ContextType>;
  DisputeVisitStands?: DisputeVisitStandsResolvers<ContextType>;
  DisputeWithdrawn?: DisputeWithdrawnResolvers<ContextType>;
  EndAmnestyResult?: EndAmnestyResultResolvers<ContextType>;
  EndCollectionHoldResult?: EndCollectionHoldResultResolvers<ContextType>;
  EnrolAutopayResult?: EnrolAutopayResultResolvers<ContextType>;
  FileIncomplete?: FileIncompleteResolvers<ContextType>;
  FilePartKept?: FilePartKeptResolvers<ContextType>;
  FileTooLarge?: FileTooLargeResolvers<ContextType>;
  FindPayableResult?: FindPayableResultResolvers<ContextType>;
  ImportStatementResult?: ImportStatementResultResolvers<ContextType>;
  Invoice?: InvoiceResolvers<ContextType>;
  InvoiceSettlement?: InvoiceSettlementResolvers<ContextType>;
  LedgerMovement?: LedgerMovementResolvers<ContextType>;
  LedgerMovementConnection?: LedgerMovementConnectionResolvers<ContextType>;
  LedgerMovementEdge?: LedgerMovementEdgeResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NothingToPay?: NothingToPayResolvers<ContextType>;
  NoticeDeliveryRecorded?: NoticeDeliveryRecordedResolvers<ContextType>;
  NoticeNotGiven?: NoticeNotGivenResolvers<ContextType>;
  OpenBill?: OpenBillResolvers<ContextType>;
  OpenCashDeskResult?: OpenCashDeskResultResolvers<ContextType>;
  OpenDisputeResult?: OpenDisputeResultResolvers<ContextType>;
  OpenPaymentClaimResult?: OpenPaymentClaimResultResolvers<ContextType>;
  OrderDisputeVisitResult?: OrderDisputeVisitResultResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PayByCardResult?: PayByCardResultResolvers<ContextType>;
  PayableFound?: PayableFoundResolvers<ContextType>;
  PayableUnknown?: PayableUnknownResolvers<ContextType>;
  Payment?: PaymentResolvers<ContextType>;
  PaymentAccount?: PaymentAccountResolvers<ContextType>;
  PaymentAllotment?: PaymentAllotmentResolvers<ContextType>;
  PaymentAmountImpossible?: PaymentAmountImpossibleResolvers<ContextType>;
  PaymentClaim?: PaymentClaimResolvers<ContextType>;
  PaymentClaimAnswered?: PaymentClaimAnsweredResolvers<ContextType>;
  PaymentClaimClosed?: PaymentClaimClosedResolvers<ContextType>;
  PaymentClaimConnection?: PaymentClaimConnectionResolvers<ContextType>;
  PaymentClaimEdge?: PaymentClaimEdgeResolvers<ContextType>;
  PaymentClaimExists?: PaymentClaimExistsResolvers<ContextType>;
  PaymentClaimImpossible?: PaymentClaimImpossibleResolvers<ContextType>;
  PaymentClaimOpened?: PaymentClaimOpenedResolvers<ContextType>;
  PaymentClaimUnknown?: PaymentClaimUnknownResolvers<ContextType>;
  PaymentClaimWithdrawn?: PaymentClaimWithdrawnResolvers<ContextType>;
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
  PaymentWork?: PaymentWorkResolvers<ContextType>;
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
  PrepaidYear?: PrepaidYearResolvers<ContextType>;
  PrepaidYearImpossible?: PrepaidYearImpossibleResolvers<ContextType>;
  PrepaidYearOffer?: PrepaidYearOfferResolvers<ContextType>;
  PrepaidYearWaiting?: PrepaidYearWaitingResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  ReconciledNow?: ReconciledNowResolvers<ContextType>;
  ReconciliationDay?: ReconciliationDayResolvers<ContextType>;
  ReconciliationEnd?: ReconciliationEndResolvers<ContextType>;
  ReconciliationImpossible?: ReconciliationImpossibleResolvers<ContextType>;
  ReconciliationReturnAsked?: ReconciliationReturnAskedResolvers<ContextType>;
  ReconciliationSum?: ReconciliationSumResolvers<ContextType>;
  ReconciliationTask?: ReconciliationTaskResolvers<ContextType>;
  ReconciliationTaskConnection?: ReconciliationTaskConnectionResolvers<ContextType>;
  ReconciliationTaskEdge?: ReconciliationTaskEdgeResolvers<ContextType>;
  ReconciliationTaskEnded?: ReconciliationTaskEndedResolvers<ContextType>;
  ReconciliationTaskResolved?: ReconciliationTaskResolvedResolvers<ContextType>;
  ReconciliationTaskUnknown?: ReconciliationTaskUnknownResolvers<ContextType>;
  RecordNoticeDeliveryResult?: RecordNoticeDeliveryResultResolvers<ContextType>;
  ReferencedBill?: ReferencedBillResolvers<ContextType>;
  Refund?: RefundResolvers<ContextType>;
  RefundConnection?: RefundConnectionResolvers<ContextType>;
  RefundEdge?: RefundEdgeResolvers<ContextType>;
  RefundImpossible?: RefundImpossibleResolvers<ContextType>;
  RefundKept?: RefundKeptResolvers<ContextType>;
  RefundOver?: RefundOverResolvers<ContextType>;
  RefundResult?: RefundResultResolvers<ContextType>;
  RefundUnknown?: RefundUnknownResolvers<ContextType>;
  Refusal?: RefusalResolvers<ContextType>;
  RemakeDebitFileResult?: RemakeDebitFileResultResolvers<ContextType>;
  RequestPlanResult?: RequestPlanResultResolvers<ContextType>;
  RequestPrepaidYearResult?: RequestPrepaidYearResultResolvers<ContextType>;
  ResolveReconciliationTaskResult?: ResolveReconciliationTaskResultResolvers<ContextType>;
  RuleSource?: RuleSourceResolvers<ContextType>;
  SimulatePlanResult?: SimulatePlanResultResolvers<ContextType>;
  StartAmnestyResult?: StartAmnestyResultResolvers<ContextType>;
  StatementFile?: StatementFileResolvers<ContextType>;
  StatementFileConnection?: StatementFileConnectionResolvers<ContextType>;
  StatementFileEdge?: StatementFileEdgeResolvers<ContextType>;
  StatementImported?: StatementImportedResolvers<ContextType>;
  StatementImportedBefore?: StatementImportedBeforeResolvers<ContextType>;
  StatementLine?: StatementLineResolvers<ContextType>;
  StatementMistake?: StatementMistakeResolvers<ContextType>;
  StatementMistaken?: StatementMistakenResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  SupplyRestriction?: SupplyRestrictionResolvers<ContextType>;
  TakeDeskPaymentResult?: TakeDeskPaymentResultResolvers<ContextType>;
  TooManyPayableTries?: TooManyPayableTriesResolvers<ContextType>;
  VoidDeskPaymentResult?: VoidDeskPaymentResultResolvers<ContextType>;
  VulnerabilityKind?: VulnerabilityKindResolvers<ContextType>;
  WaitingWork?: WaitingWorkResolvers<ContextType>;
  WithdrawDisputeResult?: WithdrawDisputeResultResolvers<ContextType>;
  WithdrawPaymentClaimResult?: WithdrawPaymentClaimResultResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = PaymentsContext> = {
  auth?: AuthDirectiveResolver<any, any, ContextType>;
};
