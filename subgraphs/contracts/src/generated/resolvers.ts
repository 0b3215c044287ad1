import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Contract as DomainContract } from '../domain/contract.ts';
import type { OperatingUnit as StoredOperatingUnit } from '../store/operating-unit.ts';
import type { ServicePoint as StoredServicePoint } from '../store/service-point.ts';
import type { ContractMember as DomainMember } from '../domain/member.ts';
import type { ContractInvitation as DomainInvitation } from '../domain/invitation.ts';
import type { ContractsContext } from '../loaders.ts';
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
  _FieldSet: { input: string; output: string; }
};

/** The contract, or what stands in the way. */
export type AcceptContractInvitationResult = AlreadyMember | ContractInvitationAccepted | ContractMembersFull | InvitationNotValid;

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

/** You see at least as much of this contract already. */
export type AlreadyMember = Refusal & {
  __typename?: 'AlreadyMember';
  message: Scalars['String']['output'];
};

/** Places that belong to a zone. */
export type AssignZoneInput = {
  /** 1 to 500 of your offices. */
  servicePointIds: Array<Scalars['ID']['input']>;
  /** 1 to 20 letters, digits, dots, dashes and spaces, for example `014`. */
  zone: Scalars['String']['input'];
};

/** How many places, or what stands in the way. */
export type AssignZoneResult = ServicePointsUnknown | ZoneAssigned;

/** What somebody with a bill in hand knows. */
export type ClaimContractInput = {
  /** As printed on the bill. */
  contractNumber: Scalars['String']['input'];
  /** Of the membership. Chosen by the caller (a UUID), so that a repeated request does no harm. */
  id: Scalars['ID']['input'];
  /** Serial number of the meter, as printed on the bill. Case, spaces and the maker's letters before it do not matter. */
  meterSerial: Scalars['String']['input'];
  /** How the holder is to know you, 80 characters at most. */
  name?: InputMaybe<Scalars['String']['input']>;
};

/** The contract, or what stands in the way. */
export type ClaimContractResult = ClaimNotMatched | ClaimTriedTooOften | ContractClaimed | ContractMembersFull | MembershipWasEnded;

/** No contract in force has this number and this meter. Which of the two is wrong is not told. */
export type ClaimNotMatched = Refusal & {
  __typename?: 'ClaimNotMatched';
  message: Scalars['String']['output'];
  /** How many tries are left before an hour has to pass. */
  triesLeft: Scalars['Int']['output'];
};

/** Too many bills that matched nothing. */
export type ClaimTriedTooOften = Refusal & {
  __typename?: 'ClaimTriedTooOften';
  message: Scalars['String']['output'];
  /** From when it may be tried again. */
  retryAt: Scalars['DateTime']['output'];
};

/** Supply contract of one service point. */
export type Contract = {
  __typename?: 'Contract';
  /** Public number, as printed on the bill, for example 442761. */
  contractNumber: Scalars['String']['output'];
  /** Last day of the supply; null while the contract is in force. */
  endedOn?: Maybe<Scalars['Date']['output']>;
  /** Null where the holder is not yours to see. */
  holder?: Maybe<Customer>;
  id: Scalars['ID']['output'];
  /** Invitations that can be accepted still, for whoever sees all members; empty for others. */
  invitations: ContractInvitationConnection;
  /**
   * Who may look at this contract beside its holder, in the order in which they came. OWNER, TENANT and staff of the
   * office see all of them, others only themselves.
   */
  members: ContractMemberConnection;
  /** As what you see this contract; null for staff, and once it has ended. */
  myRole?: Maybe<ContractRole>;
  /** The office that looks after it. */
  operatingUnit: OperatingUnit;
  /** Where the water runs. */
  servicePoint: ServicePoint;
  /** First day of the supply. */
  startedOn: Scalars['Date']['output'];
  /** What the water is used for. */
  usageClass: UsageClass;
};


/** Supply contract of one service point. */
export type ContractInvitationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Supply contract of one service point. */
export type ContractMembersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  ended?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** It ended on another day. */
export type ContractAlreadyEnded = Refusal & {
  __typename?: 'ContractAlreadyEnded';
  message: Scalars['String']['output'];
};

/** You are a member of it, now or since an earlier request. */
export type ContractClaimed = {
  __typename?: 'ContractClaimed';
  /** As you see it from now on. */
  contract: Contract;
};

/** A page of contracts. */
export type ContractConnection = {
  __typename?: 'ContractConnection';
  /** The oldest first. */
  edges: Array<ContractEdge>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** A contract in a page. */
export type ContractEdge = {
  __typename?: 'ContractEdge';
  /** Its place in the list. */
  cursor: Scalars['String']['output'];
  /** The contract. */
  node: Contract;
};

/** It is over with its last day, now or since an earlier request. */
export type ContractEnded = {
  __typename?: 'ContractEnded';
  /** As it ended. */
  contract: Contract;
};

/** An offer to become a member of a contract. Its code is kept as a hash alone. */
export type ContractInvitation = {
  __typename?: 'ContractInvitation';
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** From when on the code opens nothing. */
  expiresAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  /** For whom it is meant, in the words of who made it. */
  name: Scalars['String']['output'];
  /** What whoever accepts it will see. */
  role: ContractRole;
};

/** You are a member of it from now on. */
export type ContractInvitationAccepted = {
  __typename?: 'ContractInvitationAccepted';
  /** As you see it from now on. */
  contract: Contract;
};

/** A page of invitations. */
export type ContractInvitationConnection = {
  __typename?: 'ContractInvitationConnection';
  /** The oldest first. */
  edges: Array<ContractInvitationEdge>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** An invitation in a page. */
export type ContractInvitationEdge = {
  __typename?: 'ContractInvitationEdge';
  /** Its place in the list. */
  cursor: Scalars['String']['output'];
  /** The invitation. */
  node: ContractInvitation;
};

/** Its code opens nothing any more. */
export type ContractInvitationRevoked = {
  __typename?: 'ContractInvitationRevoked';
  /** Of the one that was taken back. */
  invitationId: Scalars['ID']['output'];
};

/** Somebody who may look at a contract beside its holder. */
export type ContractMember = {
  __typename?: 'ContractMember';
  /** Whether they came with a bill in hand instead of an invitation. */
  byClaim: Scalars['Boolean']['output'];
  /** Null while they are a member. */
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  id: Scalars['ID']['output'];
  /** Whether this is you. */
  isMe: Scalars['Boolean']['output'];
  /** What they are called by whoever invited them or by themselves; null where nobody said. */
  name?: Maybe<Scalars['String']['output']>;
  /** What they see. */
  role: ContractRole;
  /** When they came. */
  since: Scalars['DateTime']['output'];
};

/** A page of members. */
export type ContractMemberConnection = {
  __typename?: 'ContractMemberConnection';
  /** In the order in which they came. */
  edges: Array<ContractMemberEdge>;
  /** Where the page ends. */
  pageInfo: PageInfo;
};

/** A member in a page. */
export type ContractMemberEdge = {
  __typename?: 'ContractMemberEdge';
  /** Their place in the list. */
  cursor: Scalars['String']['output'];
  /** The member. */
  node: ContractMember;
};

/** The invitation can be accepted. */
export type ContractMemberInvited = {
  __typename?: 'ContractMemberInvited';
  /** 128 bits, shown this once. It goes into a link: `/unirse#<code>`. */
  code: Scalars['String']['output'];
  /** As it is kept, without its code. */
  invitation: ContractInvitation;
};

/** A contract has eight members at most, invitations among them. */
export type ContractMembersFull = Refusal & {
  __typename?: 'ContractMembersFull';
  message: Scalars['String']['output'];
};

/** They see nothing of the contract any more. */
export type ContractMembershipEnded = {
  __typename?: 'ContractMembershipEnded';
  /** Of the one that ended. */
  memberId: Scalars['ID']['output'];
};

/** That is no number as bills have them. */
export type ContractNumberMalformed = Refusal & {
  __typename?: 'ContractNumberMalformed';
  message: Scalars['String']['output'];
};

/** Another contract bears that number. */
export type ContractNumberTaken = Refusal & {
  __typename?: 'ContractNumberTaken';
  message: Scalars['String']['output'];
};

/** What somebody may see of a contract. */
export type ContractRole =
  /** Sees alerts alone, not what is used. */
  | 'ALERTS_ONLY'
  /** Helps: sees what is used, and alerts. */
  | 'HELPER'
  /** Holds the contract: sees everything, and who else does. */
  | 'OWNER'
  /** Lives there: sees everything, and who else does. */
  | 'TENANT';

/** It is in force, now or since an earlier request. */
export type ContractStarted = {
  __typename?: 'ContractStarted';
  /** As it stands. */
  contract: Contract;
};

/** There is no such contract, or it is not yours to act upon. */
export type ContractUnknown = Refusal & {
  __typename?: 'ContractUnknown';
  message: Scalars['String']['output'];
};

/** A natural or legal person that holds contracts. */
export type Customer = {
  __typename?: 'Customer';
  /** Contracts of this customer, oldest first, those that have ended among them; null when nobody can tell for now. */
  contracts?: Maybe<ContractConnection>;
  id: Scalars['ID']['output'];
};


/** A natural or legal person that holds contracts. */
export type CustomerContractsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** No such customer is known here yet. A customer registered a moment ago becomes known within a second. */
export type CustomerUnknown = Refusal & {
  __typename?: 'CustomerUnknown';
  message: Scalars['String']['output'];
};

/** The new contract would begin before the earlier one of the same place is over. */
export type EarlierContractLasts = Refusal & {
  __typename?: 'EarlierContractLasts';
  message: Scalars['String']['output'];
};

/** The last day lies before the first. */
export type EndBeforeStart = Refusal & {
  __typename?: 'EndBeforeStart';
  message: Scalars['String']['output'];
};

/** A supply that ends. */
export type EndContractInput = {
  /** A contract of one of your offices. */
  contractId: Scalars['ID']['input'];
  /** Last day of the supply: not before the first, not after today. */
  endedOn: Scalars['Date']['input'];
};

/** Which membership, or what stands in the way. */
export type EndContractMembershipResult = ContractMembershipEnded | MembershipUnknown;

/** The contract, or what stands in the way. */
export type EndContractResult = ContractAlreadyEnded | ContractEnded | ContractUnknown | EndBeforeStart | EndInFuture;

/** The last day has not come yet. */
export type EndInFuture = Refusal & {
  __typename?: 'EndInFuture';
  message: Scalars['String']['output'];
};

/** There is no such invitation, or it was used, taken back, or is over. Which of these is not told. */
export type InvitationNotValid = Refusal & {
  __typename?: 'InvitationNotValid';
  message: Scalars['String']['output'];
};

/** An offer to look at a contract. */
export type InviteContractMemberInput = {
  /** A contract that is yours to share. */
  contractId: Scalars['ID']['input'];
  /** Of the invitation. Chosen by the caller (a UUID). */
  id: Scalars['ID']['input'];
  /** For whom it is, from 1 to 80 characters. */
  name: Scalars['String']['input'];
  /** What they shall see; never OWNER. */
  role: ContractRole;
};

/** The invitation with its code, or what stands in the way. */
export type InviteContractMemberResult = ContractMemberInvited | ContractMembersFull | ContractUnknown | RoleNotYours;

/** There is no such membership, or it is not yours to end. */
export type MembershipUnknown = Refusal & {
  __typename?: 'MembershipUnknown';
  message: Scalars['String']['output'];
};

/** The holder or the office ended your membership of this contract; only an invitation leads back. */
export type MembershipWasEnded = Refusal & {
  __typename?: 'MembershipWasEnded';
  message: Scalars['String']['output'];
};

/** What can be done. Who repeats a request with the same id does no harm. */
export type Mutation = {
  __typename?: 'Mutation';
  /** Makes whoever asks a member of the contract that the code is for, in the role that was chosen for them. */
  acceptContractInvitation: AcceptContractInvitationResult;
  /** Says with which zone of its office places are read and billed. Repeating it changes nothing. */
  assignZone: AssignZoneResult;
  /**
   * Makes whoever asks a member (TENANT) of the contract of a bill that they have in hand: by its number and the serial
   * number of the meter. The holder stays the OWNER. After five wrong ones an hour has to pass, and after thirty of one
   * network (TOO_MANY_REQUESTS); the contract itself is never locked. Repeating it with the same id changes nothing.
   */
  claimContract: ClaimContractResult;
  /**
   * Ends a contract when its holder moves out, and with it every membership and every invitation. Repeating it with the
   * same day changes nothing.
   */
  endContract: EndContractResult;
  /**
   * Ends a membership: one's own, or another's by the OWNER, by staff of the office, and that of a HELPER or of somebody
   * who gets alerts only by a TENANT too. Repeating it changes nothing.
   */
  endContractMembership: EndContractMembershipResult;
  /**
   * Invites somebody to a contract: the OWNER in any role but that of the OWNER, a TENANT in the roles HELPER and
   * ALERTS_ONLY. Answers with a code that is shown this once, holds for seven days and is good for one person. Repeated
   * with the same id, the code of before ends and a new one is given.
   */
  inviteContractMember: InviteContractMemberResult;
  /** Takes an invitation back that nobody has accepted yet: who made it, the OWNER, staff of the office. */
  revokeContractInvitation: RevokeContractInvitationResult;
  /** Starts the supply of a service point for a customer. Repeating it with the same id and data changes nothing. */
  startContract: StartContractResult;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationAcceptContractInvitationArgs = {
  code: Scalars['String']['input'];
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationAssignZoneArgs = {
  input: AssignZoneInput;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationClaimContractArgs = {
  input: ClaimContractInput;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationEndContractArgs = {
  input: EndContractInput;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationEndContractMembershipArgs = {
  memberId: Scalars['ID']['input'];
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationInviteContractMemberArgs = {
  input: InviteContractMemberInput;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationRevokeContractInvitationArgs = {
  invitationId: Scalars['ID']['input'];
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationStartContractArgs = {
  input: StartContractInput;
};

/** One of CEA's offices (administraciones). */
export type OperatingUnit = {
  __typename?: 'OperatingUnit';
  id: Scalars['ID']['output'];
  /** As it is known to the public. */
  name: Scalars['String']['output'];
};

/** Where a page of a list ends. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** What to hand over as `after` for the next page; null when the page is empty. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether more follow. */
  hasNextPage: Scalars['Boolean']['output'];
};

/** What can be asked. Nothing here changes anything. */
export type Query = {
  __typename?: 'Query';
  /** A contract by id; null when there is none, or it is not yours to see. */
  contract?: Maybe<Contract>;
  /** A contract by the number printed on the bill; null when there is none, or it is not yours to see. */
  contractByNumber?: Maybe<Contract>;
  /**
   * The contracts of whoever asks, oldest first: those they hold and those they are a member of. Staff hold none as such:
   * theirs is an empty list.
   */
  myContracts: ContractConnection;
  /** The offices that you work for: what you do elsewhere is refused. */
  myOperatingUnits: Array<OperatingUnit>;
  /** CEA's 13 offices. */
  operatingUnits: Array<OperatingUnit>;
};


/** What can be asked. Nothing here changes anything. */
export type QueryContractArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. Nothing here changes anything. */
export type QueryContractByNumberArgs = {
  contractNumber: Scalars['String']['input'];
};


/** What can be asked. Nothing here changes anything. */
export type QueryMyContractsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  ended?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What every mutation answers with when the business says no: a sentence that says what stands in the way and what to do. */
export type Refusal = {
  /** In Spanish, for the person who asked. */
  message: Scalars['String']['output'];
};

/** Which invitation, or what stands in the way. */
export type RevokeContractInvitationResult = ContractInvitationRevoked | InvitationNotValid;

/** Nobody invites to a role that is above what they may give. */
export type RoleNotYours = Refusal & {
  __typename?: 'RoleNotYours';
  message: Scalars['String']['output'];
};

/** The place that is supplied; holds zero or one meter at a time. */
export type ServicePoint = {
  __typename?: 'ServicePoint';
  /** Street, number and neighbourhood; null when nobody can tell for now. */
  address?: Maybe<Scalars['String']['output']>;
  /** The contract in force here; null when there is none, or it is not yours to see. */
  contract?: Maybe<Contract>;
  id: Scalars['ID']['output'];
  /** The part of its office with which it is read and billed, for example `014`; null where none was told. */
  zone?: Maybe<Scalars['String']['output']>;
};

/** Another contract is in force there: end it first. */
export type ServicePointAlreadySupplied = Refusal & {
  __typename?: 'ServicePointAlreadySupplied';
  message: Scalars['String']['output'];
};

/** A place that is supplied, new or known. */
export type ServicePointInput = {
  /** As letters have it. Sealed where it is kept. */
  address: Scalars['String']['input'];
  /** A UUID; the one of before where the place is known. */
  id: Scalars['ID']['input'];
  /**
   * The part of its office with which it is read and billed: 1 to 20 letters, digits, dots, dashes and spaces, for example
   * `014`; absent: as before.
   */
  zone?: InputMaybe<Scalars['String']['input']>;
};

/** One of the places is not known, or of an office that is not yours: none was changed. */
export type ServicePointsUnknown = Refusal & {
  __typename?: 'ServicePointsUnknown';
  message: Scalars['String']['output'];
};

/** A supply that begins. */
export type StartContractInput = {
  /** Public number, for the bill; no other contract may bear it. */
  contractNumber: Scalars['String']['input'];
  /** Who holds it. */
  customerId: Scalars['ID']['input'];
  /** Chosen by the caller (a UUID), so that a repeated request does no harm. */
  id: Scalars['ID']['input'];
  /** The office that looks after it: one of yours. */
  operatingUnitId: Scalars['ID']['input'];
  /** Where the water runs. */
  servicePoint: ServicePointInput;
  /** First day of the supply, in Mexico City. */
  startedOn: Scalars['Date']['input'];
  /** What the water is used for. */
  usageClass: UsageClass;
};

/** The contract, or what stands in its way. */
export type StartContractResult = ContractNumberMalformed | ContractNumberTaken | ContractStarted | CustomerUnknown | EarlierContractLasts | ServicePointAlreadySupplied;

/** What the water is used for; decides the tariff, and who is compared with whom. */
export type UsageClass =
  /** A shop, an office, a restaurant. */
  | 'COMMERCIAL'
  /** A home. */
  | 'DOMESTIC'
  /** A factory or workshop. */
  | 'INDUSTRIAL'
  /** A school, a park, an authority. */
  | 'PUBLIC';

/** They are of that zone, now or since an earlier request. */
export type ZoneAssigned = {
  __typename?: 'ZoneAssigned';
  /** How many places were named. */
  servicePoints: Scalars['Int']['output'];
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
  Customer: Customer;
  OperatingUnit: OperatingUnit;
  ServicePoint: ServicePoint;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Contract:
    ( { __typename: 'Contract' }
    & ( GraphQLRecursivePick<FederationTypes['Contract'], {"id":true}>
        | GraphQLRecursivePick<FederationTypes['Contract'], {"contractNumber":true}> ) );
  Customer:
    ( { __typename: 'Customer' }
    & GraphQLRecursivePick<FederationTypes['Customer'], {"id":true}> );
  OperatingUnit:
    ( { __typename: 'OperatingUnit' }
    & GraphQLRecursivePick<FederationTypes['OperatingUnit'], {"id":true}> );
  ServicePoint:
    ( { __typename: 'ServicePoint' }
    & GraphQLRecursivePick<FederationTypes['ServicePoint'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  AcceptContractInvitationResult:
    | ( AlreadyMember )
    | ( Omit<ContractInvitationAccepted, 'contract'> & { contract: _RefType['Contract'] } )
    | ( ContractMembersFull )
    | ( InvitationNotValid )
  ;
  AssignZoneResult:
    | ( ServicePointsUnknown )
    | ( ZoneAssigned )
  ;
  ClaimContractResult:
    | ( ClaimNotMatched )
    | ( ClaimTriedTooOften )
    | ( Omit<ContractClaimed, 'contract'> & { contract: _RefType['Contract'] } )
    | ( ContractMembersFull )
    | ( MembershipWasEnded )
  ;
  EndContractMembershipResult:
    | ( ContractMembershipEnded )
    | ( MembershipUnknown )
  ;
  EndContractResult:
    | ( ContractAlreadyEnded )
    | ( Omit<ContractEnded, 'contract'> & { contract: _RefType['Contract'] } )
    | ( ContractUnknown )
    | ( EndBeforeStart )
    | ( EndInFuture )
  ;
  InviteContractMemberResult:
    | ( Omit<ContractMemberInvited, 'invitation'> & { invitation: _RefType['ContractInvitation'] } )
    | ( ContractMembersFull )
    | ( ContractUnknown )
    | ( RoleNotYours )
  ;
  RevokeContractInvitationResult:
    | ( ContractInvitationRevoked )
    | ( InvitationNotValid )
  ;
  StartContractResult:
    | ( ContractNumberMalformed )
    | ( ContractNumberTaken )
    | ( Omit<ContractStarted, 'contract'> & { contract: _RefType['Contract'] } )
    | ( CustomerUnknown )
    | ( EarlierContractLasts )
    | ( ServicePointAlreadySupplied )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Refusal:
    | ( AlreadyMember )
    | ( ClaimNotMatched )
    | ( ClaimTriedTooOften )
    | ( ContractAlreadyEnded )
    | ( ContractMembersFull )
    | ( ContractNumberMalformed )
    | ( ContractNumberTaken )
    | ( ContractUnknown )
    | ( CustomerUnknown )
    | ( EarlierContractLasts )
    | ( EndBeforeStart )
    | ( EndInFuture )
    | ( InvitationNotValid )
    | ( MembershipUnknown )
    | ( MembershipWasEnded )
    | ( RoleNotYours )
    | ( ServicePointAlreadySupplied )
    | ( ServicePointsUnknown )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AcceptContractInvitationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AcceptContractInvitationResult']>;
  Access: Access;
  AlreadyMember: ResolverTypeWrapper<AlreadyMember>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  AssignZoneInput: AssignZoneInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AssignZoneResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AssignZoneResult']>;
  ClaimContractInput: ClaimContractInput;
  ClaimContractResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ClaimContractResult']>;
  ClaimNotMatched: ResolverTypeWrapper<ClaimNotMatched>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ClaimTriedTooOften: ResolverTypeWrapper<ClaimTriedTooOften>;
  Contract: ResolverTypeWrapper<DomainContract>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  ContractAlreadyEnded: ResolverTypeWrapper<ContractAlreadyEnded>;
  ContractClaimed: ResolverTypeWrapper<Omit<ContractClaimed, 'contract'> & { contract: ResolversTypes['Contract'] }>;
  ContractConnection: ResolverTypeWrapper<Omit<ContractConnection, 'edges'> & { edges: Array<ResolversTypes['ContractEdge']> }>;
  ContractEdge: ResolverTypeWrapper<Omit<ContractEdge, 'node'> & { node: ResolversTypes['Contract'] }>;
  ContractEnded: ResolverTypeWrapper<Omit<ContractEnded, 'contract'> & { contract: ResolversTypes['Contract'] }>;
  ContractInvitation: ResolverTypeWrapper<DomainInvitation>;
  ContractInvitationAccepted: ResolverTypeWrapper<Omit<ContractInvitationAccepted, 'contract'> & { contract: ResolversTypes['Contract'] }>;
  ContractInvitationConnection: ResolverTypeWrapper<Omit<ContractInvitationConnection, 'edges'> & { edges: Array<ResolversTypes['ContractInvitationEdge']> }>;
  ContractInvitationEdge: ResolverTypeWrapper<Omit<ContractInvitationEdge, 'node'> & { node: ResolversTypes['ContractInvitation'] }>;
  ContractInvitationRevoked: ResolverTypeWrapper<ContractInvitationRevoked>;
  ContractMember: ResolverTypeWrapper<DomainMember>;
  ContractMemberConnection: ResolverTypeWrapper<Omit<ContractMemberConnection, 'edges'> & { edges: Array<ResolversTypes['ContractMemberEdge']> }>;
  ContractMemberEdge: ResolverTypeWrapper<Omit<ContractMemberEdge, 'node'> & { node: ResolversTypes['ContractMember'] }>;
  ContractMemberInvited: ResolverTypeWrapper<Omit<ContractMemberInvited, 'invitation'> & { invitation: ResolversTypes['ContractInvitation'] }>;
  ContractMembersFull: ResolverTypeWrapper<ContractMembersFull>;
  ContractMembershipEnded: ResolverTypeWrapper<ContractMembershipEnded>;
  ContractNumberMalformed: ResolverTypeWrapper<ContractNumberMalformed>;
  ContractNumberTaken: ResolverTypeWrapper<ContractNumberTaken>;
  ContractRole: ContractRole;
  ContractStarted: ResolverTypeWrapper<Omit<ContractStarted, 'contract'> & { contract: ResolversTypes['Contract'] }>;
  ContractUnknown: ResolverTypeWrapper<ContractUnknown>;
  Customer: ResolverTypeWrapper<{ readonly id: string }>;
  CustomerUnknown: ResolverTypeWrapper<CustomerUnknown>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  EarlierContractLasts: ResolverTypeWrapper<EarlierContractLasts>;
  EndBeforeStart: ResolverTypeWrapper<EndBeforeStart>;
  EndContractInput: EndContractInput;
  EndContractMembershipResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['EndContractMembershipResult']>;
  EndContractResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['EndContractResult']>;
  EndInFuture: ResolverTypeWrapper<EndInFuture>;
  InvitationNotValid: ResolverTypeWrapper<InvitationNotValid>;
  InviteContractMemberInput: InviteContractMemberInput;
  InviteContractMemberResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['InviteContractMemberResult']>;
  MembershipUnknown: ResolverTypeWrapper<MembershipUnknown>;
  MembershipWasEnded: ResolverTypeWrapper<MembershipWasEnded>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  OperatingUnit: ResolverTypeWrapper<StoredOperatingUnit>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Refusal: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Refusal']>;
  RevokeContractInvitationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RevokeContractInvitationResult']>;
  RoleNotYours: ResolverTypeWrapper<RoleNotYours>;
  ServicePoint: ResolverTypeWrapper<StoredServicePoint>;
  ServicePointAlreadySupplied: ResolverTypeWrapper<ServicePointAlreadySupplied>;
  ServicePointInput: ServicePointInput;
  ServicePointsUnknown: ResolverTypeWrapper<ServicePointsUnknown>;
  StartContractInput: StartContractInput;
  StartContractResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['StartContractResult']>;
  UsageClass: UsageClass;
  ZoneAssigned: ResolverTypeWrapper<ZoneAssigned>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AcceptContractInvitationResult: ResolversUnionTypes<ResolversParentTypes>['AcceptContractInvitationResult'];
  AlreadyMember: AlreadyMember;
  String: Scalars['String']['output'];
  AssignZoneInput: AssignZoneInput;
  ID: Scalars['ID']['output'];
  AssignZoneResult: ResolversUnionTypes<ResolversParentTypes>['AssignZoneResult'];
  ClaimContractInput: ClaimContractInput;
  ClaimContractResult: ResolversUnionTypes<ResolversParentTypes>['ClaimContractResult'];
  ClaimNotMatched: ClaimNotMatched;
  Int: Scalars['Int']['output'];
  ClaimTriedTooOften: ClaimTriedTooOften;
  Contract: DomainContract;
  Boolean: Scalars['Boolean']['output'];
  ContractAlreadyEnded: ContractAlreadyEnded;
  ContractClaimed: Omit<ContractClaimed, 'contract'> & { contract: ResolversParentTypes['Contract'] };
  ContractConnection: Omit<ContractConnection, 'edges'> & { edges: Array<ResolversParentTypes['ContractEdge']> };
  ContractEdge: Omit<ContractEdge, 'node'> & { node: ResolversParentTypes['Contract'] };
  ContractEnded: Omit<ContractEnded, 'contract'> & { contract: ResolversParentTypes['Contract'] };
  ContractInvitation: DomainInvitation;
  ContractInvitationAccepted: Omit<ContractInvitationAccepted, 'contract'> & { contract: ResolversParentTypes['Contract'] };
  ContractInvitationConnection: Omit<ContractInvitationConnection, 'edges'> & { edges: Array<ResolversParentTypes['ContractInvitationEdge']> };
  ContractInvitationEdge: Omit<ContractInvitationEdge, 'node'> & { node: ResolversParentTypes['ContractInvitation'] };
  ContractInvitationRevoked: ContractInvitationRevoked;
  ContractMember: DomainMember;
  ContractMemberConnection: Omit<ContractMemberConnection, 'edges'> & { edges: Array<ResolversParentTypes['ContractMemberEdge']> };
  ContractMemberEdge: Omit<ContractMemberEdge, 'node'> & { node: ResolversParentTypes['ContractMember'] };
  ContractMemberInvited: Omit<ContractMemberInvited, 'invitation'> & { invitation: ResolversParentTypes['ContractInvitation'] };
  ContractMembersFull: ContractMembersFull;
  ContractMembershipEnded: ContractMembershipEnded;
  ContractNumberMalformed: ContractNumberMalformed;
  ContractNumberTaken: ContractNumberTaken;
  ContractStarted: Omit<ContractStarted, 'contract'> & { contract: ResolversParentTypes['Contract'] };
  ContractUnknown: ContractUnknown;
  Customer: { readonly id: string };
  CustomerUnknown: CustomerUnknown;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  EarlierContractLasts: EarlierContractLasts;
  EndBeforeStart: EndBeforeStart;
  EndContractInput: EndContractInput;
  EndContractMembershipResult: ResolversUnionTypes<ResolversParentTypes>['EndContractMembershipResult'];
  EndContractResult: ResolversUnionTypes<ResolversParentTypes>['EndContractResult'];
  EndInFuture: EndInFuture;
  InvitationNotValid: InvitationNotValid;
  InviteContractMemberInput: InviteContractMemberInput;
  InviteContractMemberResult: ResolversUnionTypes<ResolversParentTypes>['InviteContractMemberResult'];
  MembershipUnknown: MembershipUnknown;
  MembershipWasEnded: MembershipWasEnded;
  Mutation: Record<PropertyKey, never>;
  OperatingUnit: StoredOperatingUnit;
  PageInfo: PageInfo;
  Query: Record<PropertyKey, never>;
  Refusal: ResolversInterfaceTypes<ResolversParentTypes>['Refusal'];
  RevokeContractInvitationResult: ResolversUnionTypes<ResolversParentTypes>['RevokeContractInvitationResult'];
  RoleNotYours: RoleNotYours;
  ServicePoint: StoredServicePoint;
  ServicePointAlreadySupplied: ServicePointAlreadySupplied;
  ServicePointInput: ServicePointInput;
  ServicePointsUnknown: ServicePointsUnknown;
  StartContractInput: StartContractInput;
  StartContractResult: ResolversUnionTypes<ResolversParentTypes>['StartContractResult'];
  ZoneAssigned: ZoneAssigned;
};

export type AuthDirectiveArgs = {
  requires: Access;
};

export type AuthDirectiveResolver<Result, Parent, ContextType = ContractsContext, Args = AuthDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AcceptContractInvitationResultResolvers<ContextType = ContractsContext, ParentType extends ResolversParentTypes['AcceptContractInvitationResult'] = ResolversParentTypes['AcceptContractInvitationResult']> = {
  __resolveType: TypeResolveFn<'AlreadyMember' | 'ContractInvitationAccepted' | 'ContractMembersFull' | 'InvitationNotValid', ParentType, ContextType>;
};

export type AlreadyMemberResolvers<ContextType = ContractsContext, ParentType extends ResolversParentTypes['AlreadyMember'] = ResolversParentTypes['AlreadyMember']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AssignZoneResultResolvers<ContextType = ContractsContext, ParentType extends ResolversParentTypes['AssignZoneResult'] = ResolversParentTypes['AssignZoneResult']> = {
  __resolveType: TypeResolveFn<'ServicePointsUnknown' | 'ZoneAssigned', ParentType, ContextType>;
};

export type ClaimContractResultResolvers<ContextType = ContractsContext, ParentType extends ResolversParentTypes['ClaimContractResult'] = ResolversParentTypes['ClaimContractResult']> = {
  __resolveType: TypeResolveFn<'ClaimNotMatched' | 'ClaimTriedTooOften' | 'ContractClaimed' | 'ContractMembersFull' | 'MembershipWasEnded', ParentType, ContextType>;
};

export type ClaimNotMatchedResolvers<ContextType = ContractsContext, ParentType extends ResolversParentTypes['ClaimNotMatched'] = ResolversParentTypes['ClaimNotMatched']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  triesLeft?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ClaimTriedTooOftenResolvers<ContextType = ContractsContext, ParentType extends ResolversParentTypes['ClaimTriedTooOften'] = ResolversParentTypes['ClaimTriedTooOften']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ContractResolvers<ContextType = ContractsContext, ParentType extends ResolversParentTypes['Contract'] = ResolversParentTypes['Contract'], FederationReferenceType extends FederationReferenceTypes['Contract'] = FederationReferenceTypes['Contract']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Contract']> | FederationReferenceType, FederationReferenceType, ContextType>;
  contractNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  endedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  holder?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invitations?: Resolver<ResolversTypes['ContractInvitationConnection'], ParentType, ContextType, RequireFields<ContractInvitationsArgs, 'first'>>;
  members?: Resolver<ResolversTypes['ContractMemberConnection'], ParentType, ContextType, RequireFields<ContractMembersArgs, 'ended' | 'first'>>;
  myRole?: Resolver<Maybe<ResolversTypes['ContractRole']>, ParentType, ContextType>;
  operatingUnit?: Resolver<ResolversTypes['OperatingUnit'], ParentType, ContextType>;
  servicePoint?: Resolver<ResolversTypes['ServicePoint'], ParentType, ContextType>;
  startedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  usageClass?: Resolver<ResolversTypes['UsageClass'], ParentType, ContextType>;
};

export type ContractAlreadyEndedResolvers<ContextType = ContractsContext, ParentType extends ResolversParentTypes['ContractAlreadyEnded'] = ResolversParentTypes['ContractAlreadyEnded']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ContractClaimedResolvers<ContextType = ContractsContext, ParentType extends ResolversParentTypes['ContractClaimed'] = ResolversParentTypes['ContractClaimed']> = {
  contract?: Resolver<ResolversTypes['Contract'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ContractConnectionResolvers<ContextType = ContractsContext, ParentType extends ResolversParentTypes['ContractConnection'] = ResolversParentTypes['ContractConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ContractEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ContractEdgeResolvers<ContextType = ContractsContext, ParentType extends ResolversParentTypes['ContractEdge'] = ResolversParentTypes['ContractEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Contract'], ParentType, ContextType>;
};

export type ContractEndedResolvers<ContextType = ContractsContext, ParentType extends ResolversParentTypes['ContractEnded'] = ResolversParentTypes['ContractEnded']> = {
  contract?: Resolver<ResolversTypes['Contract'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ContractInvitationResolvers<ContextType = ContractsContext, ParentType extends ResolversParentTypes['ContractInvitation'] = ResolversParentTypes['ContractInvitation']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['ContractRole'], ParentType, ContextType>;
};

export type ContractInvitationAcceptedResolvers<ContextType = ContractsContext, ParentType extends ResolversParentTypes['ContractInvitationAccepted'] = ResolversParentTypes['ContractInvitationAccepted']> = {
  contract?: Resolver<ResolversTypes['Contract'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ContractInvitationConnectionResolvers<ContextType = ContractsContext, ParentType extends ResolversParentTypes['ContractInvitationConnection'] = ResolversParentTypes['ContractInvitationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ContractInvitationEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ContractInvitationEdgeResolvers<ContextType = ContractsContext, ParentType extends ResolversParentTypes['ContractInvitationEdge'] = ResolversParentTypes['ContractInvitationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ContractInvitation'], ParentType, ContextType>;
};

export type ContractInvitationRevokedResolvers<ContextType = ContractsContext, ParentType extends ResolversParentTypes['ContractInvitationRevoked'] = ResolversParentTypes['ContractInvitationRevoked']> = {
  invitationId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ContractMemberResolvers<ContextType = ContractsContext, ParentType extends ResolversParentTypes['ContractMember'] = ResolversParentTypes['ContractMember']> = {
  byClaim?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isMe?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['ContractRole'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ContractMemberConnectionResolvers<ContextType = ContractsContext, ParentType extends ResolversParentTypes['ContractMemberConnection'] = ResolversParentTypes['ContractMemberConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ContractMemberEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ContractMemberEdgeResolvers<ContextType = ContractsContext, ParentType extends ResolversParentTypes['ContractMemberEdge'] = ResolversParentTypes['ContractMemberEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ContractMember'], ParentType, ContextType>;
};

export type ContractMemberInvitedResolvers<ContextType = ContractsContext, ParentType extends ResolversParentTypes['ContractMemberInvited'] = ResolversParentTypes['ContractMemberInvited']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  invitation?: Resolver<ResolversTypes['ContractInvitation'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ContractMembersFullResolvers<ContextType = ContractsContext, ParentType extends ResolversParentTypes['ContractMembersFull'] = ResolversParentTypes['ContractMembersFull']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ContractMembershipEndedResolvers<ContextType = ContractsContext, ParentType extends ResolversParentTypes['ContractMembershipEnded'] = ResolversParentTypes['ContractMembershipEnded']> = {
  memberId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ContractNumberMalformedResolvers<ContextType = ContractsContext, ParentType extends ResolversParentTypes['ContractNumberMalformed'] = ResolversParentTypes['ContractNumberMalformed']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ContractNumberTakenResolvers<ContextType = ContractsContext, ParentType extends ResolversParentTypes['ContractNumberTaken'] = ResolversParentTypes['ContractNumberTaken']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ContractStartedResolvers<ContextType = ContractsContext, ParentType extends ResolversParentTypes['ContractStarted'] = ResolversParentTypes['ContractStarted']> = {
  contract?: Resolver<ResolversTypes['Contract'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ContractUnknownResolvers<ContextType = ContractsContext, ParentType extends ResolversParentTypes['ContractUnknown'] = ResolversParentTypes['ContractUnknown']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CustomerResolvers<ContextType = ContractsContext, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer'], FederationReferenceType extends FederationReferenceTypes['Customer'] = FederationReferenceTypes['Customer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Customer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  contracts?: Resolver<Maybe<ResolversTypes['ContractConnection']>, ParentType, ContextType, RequireFields<CustomerContractsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type CustomerUnknownResolvers<ContextType = ContractsContext, ParentType extends ResolversParentTypes['CustomerUnknown'] = ResolversParentTypes['CustomerUnknown']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type EarlierContractLastsResolvers<ContextType = ContractsContext, ParentType extends ResolversParentTypes['EarlierContractLasts'] = ResolversParentTypes['EarlierContractLasts']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EndBeforeStartResolvers<ContextType = ContractsContext, ParentType extends ResolversParentTypes['EndBeforeStart'] = ResolversParentTypes['EndBeforeStart']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EndContractMembershipResultResolvers<ContextType = ContractsContext, ParentType extends ResolversParentTypes['EndContractMembershipResult'] = ResolversParentTypes['EndContractMembershipResult']> = {
  __resolveType: TypeResolveFn<'ContractMembershipEnded' | 'MembershipUnknown', ParentType, ContextType>;
};

export type EndContractResultResolvers<ContextType = ContractsContext, ParentType extends ResolversParentTypes['EndContractResult'] = ResolversParentTypes['EndContractResult']> = {
  __resolveType: TypeResolveFn<'ContractAlreadyEnded' | 'ContractEnded' | 'ContractUnknown' | 'EndBeforeStart' | 'EndInFuture', ParentType, ContextType>;
};

export type EndInFutureResolvers<ContextType = ContractsContext, ParentType extends ResolversParentTypes['EndInFuture'] = ResolversParentTypes['EndInFuture']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvitationNotValidResolvers<ContextType = ContractsContext, ParentType extends ResolversParentTypes['InvitationNotValid'] = ResolversParentTypes['InvitationNotValid']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InviteContractMemberResultResolvers<ContextType = ContractsContext, ParentType extends ResolversParentTypes['InviteContractMemberResult'] = ResolversParentTypes['InviteContractMemberResult']> = {
  __resolveType: TypeResolveFn<'ContractMemberInvited' | 'ContractMembersFull' | 'ContractUnknown' | 'RoleNotYours', ParentType, ContextType>;
};

export type MembershipUnknownResolvers<ContextType = ContractsContext, ParentType extends ResolversParentTypes['MembershipUnknown'] = ResolversParentTypes['MembershipUnknown']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MembershipWasEndedResolvers<ContextType = ContractsContext, ParentType extends ResolversParentTypes['MembershipWasEnded'] = ResolversParentTypes['MembershipWasEnded']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MutationResolvers<ContextType = ContractsContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  acceptContractInvitation?: Resolver<ResolversTypes['AcceptContractInvitationResult'], ParentType, ContextType, RequireFields<MutationAcceptContractInvitationArgs, 'code'>>;
  assignZone?: Resolver<ResolversTypes['AssignZoneResult'], ParentType, ContextType, RequireFields<MutationAssignZoneArgs, 'input'>>;
  claimContract?: Resolver<ResolversTypes['ClaimContractResult'], ParentType, ContextType, RequireFields<MutationClaimContractArgs, 'input'>>;
  endContract?: Resolver<ResolversTypes['EndContractResult'], ParentType, ContextType, RequireFields<MutationEndContractArgs, 'input'>>;
  endContractMembership?: Resolver<ResolversTypes['EndContractMembershipResult'], ParentType, ContextType, RequireFields<MutationEndContractMembershipArgs, 'memberId'>>;
  inviteContractMember?: Resolver<ResolversTypes['InviteContractMemberResult'], ParentType, ContextType, RequireFields<MutationInviteContractMemberArgs, 'input'>>;
  revokeContractInvitation?: Resolver<ResolversTypes['RevokeContractInvitationResult'], ParentType, ContextType, RequireFields<MutationRevokeContractInvitationArgs, 'invitationId'>>;
  startContract?: Resolver<ResolversTypes['StartContractResult'], ParentType, ContextType, RequireFields<MutationStartContractArgs, 'input'>>;
};

export type OperatingUnitResolvers<ContextType = ContractsContext, ParentType extends ResolversParentTypes['OperatingUnit'] = ResolversParentTypes['OperatingUnit'], FederationReferenceType extends FederationReferenceTypes['OperatingUnit'] = FederationReferenceTypes['OperatingUnit']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['OperatingUnit']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = ContractsContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = ContractsContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  contract?: Resolver<Maybe<ResolversTypes['Contract']>, ParentType, ContextType, RequireFields<QueryContractArgs, 'id'>>;
  contractByNumber?: Resolver<Maybe<ResolversTypes['Contract']>, ParentType, ContextType, RequireFields<QueryContractByNumberArgs, 'contractNumber'>>;
  myContracts?: Resolver<ResolversTypes['ContractConnection'], ParentType, ContextType, RequireFields<QueryMyContractsArgs, 'ended' | 'first'>>;
  myOperatingUnits?: Resolver<Array<ResolversTypes['OperatingUnit']>, ParentType, ContextType>;
  operatingUnits?: Resolver<Array<ResolversTypes['OperatingUnit']>, ParentType, ContextType>;
};

export type RefusalResolvers<ContextType = ContractsContext, ParentType extends ResolversParentTypes['Refusal'] = ResolversParentTypes['Refusal']> = {
  __resolveType: TypeResolveFn<'AlreadyMember' | 'ClaimNotMatched' | 'ClaimTriedTooOften' | 'ContractAlreadyEnded' | 'ContractMembersFull' | 'ContractNumberMalformed' | 'ContractNumberTaken' | 'ContractUnknown' | 'CustomerUnknown' | 'EarlierContractLasts' | 'EndBeforeStart' | 'EndInFuture' | 'InvitationNotValid' | 'MembershipUnknown' | 'MembershipWasEnded' | 'RoleNotYours' | 'ServicePointAlreadySupplied' | 'ServicePointsUnknown', ParentType, ContextType>;
};

export type RevokeContractInvitationResultResolvers<ContextType = ContractsContext, ParentType extends ResolversParentTypes['RevokeContractInvitationResult'] = ResolversParentTypes['RevokeContractInvitationResult']> = {
  __resolveType: TypeResolveFn<'ContractInvitationRevoked' | 'InvitationNotValid', ParentType, ContextType>;
};

export type RoleNotYoursResolvers<ContextType = ContractsContext, ParentType extends ResolversParentTypes['RoleNotYours'] = ResolversParentTypes['RoleNotYours']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ServicePointResolvers<ContextType = ContractsContext, ParentType extends ResolversParentTypes['ServicePoint'] = ResolversParentTypes['ServicePoint'], FederationReferenceType extends FederationReferenceTypes['ServicePoint'] = FederationReferenceTypes['ServicePoint']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ServicePoint']> | FederationReferenceType, FederationReferenceType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  contract?: Resolver<Maybe<ResolversTypes['Contract']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  zone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ServicePointAlreadySuppliedResolvers<ContextType = ContractsContext, ParentType extends ResolversParentTypes['ServicePointAlreadySupplied'] = ResolversParentTypes['ServicePointAlreadySupplied']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ServicePointsUnknownResolvers<ContextType = ContractsContext, ParentType extends ResolversParentTypes['ServicePointsUnknown'] = ResolversParentTypes['ServicePointsUnknown']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StartContractResultResolvers<ContextType = ContractsContext, ParentType extends ResolversParentTypes['StartContractResult'] = ResolversParentTypes['StartContractResult']> = {
  __resolveType: TypeResolveFn<'ContractNumberMalformed' | 'ContractNumberTaken' | 'ContractStarted' | 'CustomerUnknown' | 'EarlierContractLasts' | 'ServicePointAlreadySupplied', ParentType, ContextType>;
};

export type ZoneAssignedResolvers<ContextType = ContractsContext, ParentType extends ResolversParentTypes['ZoneAssigned'] = ResolversParentTypes['ZoneAssigned']> = {
  servicePoints?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type Resolvers<ContextType = ContractsContext> = {
  AcceptContractInvitationResult?: AcceptContractInvitationResultResolvers<ContextType>;
  AlreadyMember?: AlreadyMemberResolvers<ContextType>;
  AssignZoneResult?: AssignZoneResultResolvers<ContextType>;
  ClaimContractResult?: ClaimContractResultResolvers<ContextType>;
  ClaimNotMatched?: ClaimNotMatchedResolvers<ContextType>;
  ClaimTriedTooOften?: ClaimTriedTooOftenResolvers<ContextType>;
  Contract?: ContractResolvers<ContextType>;
  ContractAlreadyEnded?: ContractAlreadyEndedResolvers<ContextType>;
  ContractClaimed?: ContractClaimedResolvers<ContextType>;
  ContractConnection?: ContractConnectionResolvers<ContextType>;
  ContractEdge?: ContractEdgeResolvers<ContextType>;
  ContractEnded?: ContractEndedResolvers<ContextType>;
  ContractInvitation?: ContractInvitationResolvers<ContextType>;
  ContractInvitationAccepted?: ContractInvitationAcceptedResolvers<ContextType>;
  ContractInvitationConnection?: ContractInvitationConnectionResolvers<ContextType>;
  ContractInvitationEdge?: ContractInvitationEdgeResolvers<ContextType>;
  ContractInvitationRevoked?: ContractInvitationRevokedResolvers<ContextType>;
  ContractMember?: ContractMemberResolvers<ContextType>;
  ContractMemberConnection?: ContractMemberConnectionResolvers<ContextType>;
  ContractMemberEdge?: ContractMemberEdgeResolvers<ContextType>;
  ContractMemberInvited?: ContractMemberInvitedResolvers<ContextType>;
  ContractMembersFull?: ContractMembersFullResolvers<ContextType>;
  ContractMembershipEnded?: ContractMembershipEndedResolvers<ContextType>;
  ContractNumberMalformed?: ContractNumberMalformedResolvers<ContextType>;
  ContractNumberTaken?: ContractNumberTakenResolvers<ContextType>;
  ContractStarted?: ContractStartedResolvers<ContextType>;
  ContractUnknown?: ContractUnknownResolvers<ContextType>;
  Customer?: CustomerResolvers<ContextType>;
  CustomerUnknown?: CustomerUnknownResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  EarlierContractLasts?: EarlierContractLastsResolvers<ContextType>;
  EndBeforeStart?: EndBeforeStartResolvers<ContextType>;
  EndContractMembershipResult?: EndContractMembershipResultResolvers<ContextType>;
  EndContractResult?: EndContractResultResolvers<ContextType>;
  EndInFuture?: EndInFutureResolvers<ContextType>;
  InvitationNotValid?: InvitationNotValidResolvers<ContextType>;
  InviteContractMemberResult?: InviteContractMemberResultResolvers<ContextType>;
  MembershipUnknown?: MembershipUnknownResolvers<ContextType>;
  MembershipWasEnded?: MembershipWasEndedResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  OperatingUnit?: OperatingUnitResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Refusal?: RefusalResolvers<ContextType>;
  RevokeContractInvitationResult?: RevokeContractInvitationResultResolvers<ContextType>;
  RoleNotYours?: RoleNotYoursResolvers<ContextType>;
  ServicePoint?: ServicePointResolvers<ContextType>;
  ServicePointAlreadySupplied?: ServicePointAlreadySuppliedResolvers<ContextType>;
  ServicePointsUnknown?: ServicePointsUnknownResolvers<ContextType>;
  StartContractResult?: StartContractResultResolvers<ContextType>;
  ZoneAssigned?: ZoneAssignedResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = ContractsContext> = {
  auth?: AuthDirectiveResolver<any, any, ContextType>;
};
