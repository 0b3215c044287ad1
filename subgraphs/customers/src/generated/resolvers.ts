import type { GraphQLResolveInfo } from 'graphql';
import type { Customer as DomainCustomer } from '../domain/customer.ts';
import type { CustomersContext } from '../loaders.ts';
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

/** Another address for messages. */
export type ChangeContactEmailInput = {
  /** Where messages go from now on. */
  contactEmail: Scalars['String']['input'];
  /** Yourself, or a customer of your office. */
  customerId: Scalars['ID']['input'];
};

/** The customer, or what stands in the way. */
export type ChangeContactEmailResult = ContactEmailChanged | ContactEmailMalformed | CustomerNotFound;

/** Another name. */
export type ChangeDisplayNameInput = {
  /** Yourself, or a customer of your office. */
  customerId: Scalars['ID']['input'];
  /** As letters address them; not empty, 200 characters at most. Sealed where it is kept. */
  displayName: Scalars['String']['input'];
};

/** The customer, or what stands in the way. */
export type ChangeDisplayNameResult = CompanyNameForStaff | CustomerNameMissing | CustomerNotFound | DisplayNameChanged;

/** The registered name of a company is changed at the office, by its papers. */
export type CompanyNameForStaff = Refusal & {
  __typename?: 'CompanyNameForStaff';
  message: Scalars['String']['output'];
};

/** Messages go there, now or since an earlier request. */
export type ContactEmailChanged = {
  __typename?: 'ContactEmailChanged';
  /** As they are kept. */
  customer: Customer;
};

/** That is no address of electronic mail. */
export type ContactEmailMalformed = Refusal & {
  __typename?: 'ContactEmailMalformed';
  message: Scalars['String']['output'];
};

/** A natural or legal person that holds contracts. */
export type Customer = {
  __typename?: 'Customer';
  /** Where notices are sent; null when none was given. */
  contactEmail?: Maybe<Scalars['String']['output']>;
  /** Full name of a person, or registered name of a company. */
  displayName: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  /** Whether it is a person or a company. */
  kind: CustomerKind;
};

/** The id belongs to another customer. */
export type CustomerIdTaken = Refusal & {
  __typename?: 'CustomerIdTaken';
  message: Scalars['String']['output'];
};

/** What the law takes a customer for. */
export type CustomerKind =
  /** A company, an association, an authority (persona moral). */
  | 'LEGAL_PERSON'
  /** A human being (persona física). */
  | 'NATURAL_PERSON';

/** The name is empty. */
export type CustomerNameMissing = Refusal & {
  __typename?: 'CustomerNameMissing';
  message: Scalars['String']['output'];
};

/** There is no such customer, or it is not yours to change. */
export type CustomerNotFound = Refusal & {
  __typename?: 'CustomerNotFound';
  message: Scalars['String']['output'];
};

/** They are known, now or since an earlier request. */
export type CustomerRegistered = {
  __typename?: 'CustomerRegistered';
  /** As they are kept. */
  customer: Customer;
};

/** They are called so, now or since an earlier request. */
export type DisplayNameChanged = {
  __typename?: 'DisplayNameChanged';
  /** As they are kept. */
  customer: Customer;
};

/** What can be done. Who repeats a request with the same id does no harm. */
export type Mutation = {
  __typename?: 'Mutation';
  /** Changes the address to which notices are sent. A resident changes their own; staff, that of a customer of their office. */
  changeContactEmail: ChangeContactEmailResult;
  /**
   * Changes the name by which letters address a customer, and others of a contract see its holder. A person changes their
   * own; staff, that of a customer of their office. The registered name of a company is for staff alone to change.
   */
  changeDisplayName: ChangeDisplayNameResult;
  /** Registers a natural or legal person. Repeating it with the same id and data changes nothing. */
  registerCustomer: RegisterCustomerResult;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationChangeContactEmailArgs = {
  input: ChangeContactEmailInput;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationChangeDisplayNameArgs = {
  input: ChangeDisplayNameInput;
};


/** What can be done. Who repeats a request with the same id does no harm. */
export type MutationRegisterCustomerArgs = {
  input: RegisterCustomerInput;
};

/** What can be asked. Nothing here changes anything. */
export type Query = {
  __typename?: 'Query';
  /** A customer by id; null when there is none, or it is not yours to see. */
  customer?: Maybe<Customer>;
  /** The customer behind the signed-in resident; null for staff. */
  me?: Maybe<Customer>;
};


/** What can be asked. Nothing here changes anything. */
export type QueryCustomerArgs = {
  id: Scalars['ID']['input'];
};

/** What every mutation answers with when the business says no: a sentence that says what stands in the way and what to do. */
export type Refusal = {
  /** In Spanish, for the person who asked. */
  message: Scalars['String']['output'];
};

/** A customer that becomes known. */
export type RegisterCustomerInput = {
  /** Where messages go; may follow later. Sealed where it is kept. */
  contactEmail?: InputMaybe<Scalars['String']['input']>;
  /** As letters address them; not empty. Sealed where it is kept. */
  displayName: Scalars['String']['input'];
  /** Chosen by the caller (a UUID), so that a repeated request does no harm. */
  id: Scalars['ID']['input'];
  /** Whether it is a person or a company. */
  kind: CustomerKind;
  /** The office that registers the customer, and sees them from then on. */
  operatingUnitId: Scalars['ID']['input'];
};

/** The customer, or what stands in the way. */
export type RegisterCustomerResult = ContactEmailMalformed | CustomerIdTaken | CustomerNameMissing | CustomerRegistered;



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
  Customer: Customer;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Customer:
    ( { __typename: 'Customer' }
    & GraphQLRecursivePick<FederationTypes['Customer'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  ChangeContactEmailResult:
    | ( Omit<ContactEmailChanged, 'customer'> & { customer: _RefType['Customer'] } )
    | ( ContactEmailMalformed )
    | ( CustomerNotFound )
  ;
  ChangeDisplayNameResult:
    | ( CompanyNameForStaff )
    | ( CustomerNameMissing )
    | ( CustomerNotFound )
    | ( Omit<DisplayNameChanged, 'customer'> & { customer: _RefType['Customer'] } )
  ;
  RegisterCustomerResult:
    | ( ContactEmailMalformed )
    | ( CustomerIdTaken )
    | ( CustomerNameMissing )
    | ( Omit<CustomerRegistered, 'customer'> & { customer: _RefType['Customer'] } )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Refusal:
    | ( CompanyNameForStaff )
    | ( ContactEmailMalformed )
    | ( CustomerIdTaken )
    | ( CustomerNameMissing )
    | ( CustomerNotFound )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Access: Access;
  ChangeContactEmailInput: ChangeContactEmailInput;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  ChangeContactEmailResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChangeContactEmailResult']>;
  ChangeDisplayNameInput: ChangeDisplayNameInput;
  ChangeDisplayNameResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChangeDisplayNameResult']>;
  CompanyNameForStaff: ResolverTypeWrapper<CompanyNameForStaff>;
  ContactEmailChanged: ResolverTypeWrapper<Omit<ContactEmailChanged, 'customer'> & { customer: ResolversTypes['Customer'] }>;
  ContactEmailMalformed: ResolverTypeWrapper<ContactEmailMalformed>;
  Customer: ResolverTypeWrapper<DomainCustomer>;
  CustomerIdTaken: ResolverTypeWrapper<CustomerIdTaken>;
  CustomerKind: CustomerKind;
  CustomerNameMissing: ResolverTypeWrapper<CustomerNameMissing>;
  CustomerNotFound: ResolverTypeWrapper<CustomerNotFound>;
  CustomerRegistered: ResolverTypeWrapper<Omit<CustomerRegistered, 'customer'> & { customer: ResolversTypes['Customer'] }>;
  DisplayNameChanged: ResolverTypeWrapper<Omit<DisplayNameChanged, 'customer'> & { customer: ResolversTypes['Customer'] }>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Refusal: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Refusal']>;
  RegisterCustomerInput: RegisterCustomerInput;
  RegisterCustomerResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RegisterCustomerResult']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  ChangeContactEmailInput: ChangeContactEmailInput;
  String: Scalars['String']['output'];
  ID: Scalars['ID']['output'];
  ChangeContactEmailResult: ResolversUnionTypes<ResolversParentTypes>['ChangeContactEmailResult'];
  ChangeDisplayNameInput: ChangeDisplayNameInput;
  ChangeDisplayNameResult: ResolversUnionTypes<ResolversParentTypes>['ChangeDisplayNameResult'];
  CompanyNameForStaff: CompanyNameForStaff;
  ContactEmailChanged: Omit<ContactEmailChanged, 'customer'> & { customer: ResolversParentTypes['Customer'] };
  ContactEmailMalformed: ContactEmailMalformed;
  Customer: DomainCustomer;
  CustomerIdTaken: CustomerIdTaken;
  CustomerNameMissing: CustomerNameMissing;
  CustomerNotFound: CustomerNotFound;
  CustomerRegistered: Omit<CustomerRegistered, 'customer'> & { customer: ResolversParentTypes['Customer'] };
  DisplayNameChanged: Omit<DisplayNameChanged, 'customer'> & { customer: ResolversParentTypes['Customer'] };
  Mutation: Record<PropertyKey, never>;
  Query: Record<PropertyKey, never>;
  Refusal: ResolversInterfaceTypes<ResolversParentTypes>['Refusal'];
  RegisterCustomerInput: RegisterCustomerInput;
  RegisterCustomerResult: ResolversUnionTypes<ResolversParentTypes>['RegisterCustomerResult'];
  Boolean: Scalars['Boolean']['output'];
};

export type AuthDirectiveArgs = {
  requires: Access;
};

export type AuthDirectiveResolver<Result, Parent, ContextType = CustomersContext, Args = AuthDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ChangeContactEmailResultResolvers<ContextType = CustomersContext, ParentType extends ResolversParentTypes['ChangeContactEmailResult'] = ResolversParentTypes['ChangeContactEmailResult']> = {
  __resolveType: TypeResolveFn<'ContactEmailChanged' | 'ContactEmailMalformed' | 'CustomerNotFound', ParentType, ContextType>;
};

export type ChangeDisplayNameResultResolvers<ContextType = CustomersContext, ParentType extends ResolversParentTypes['ChangeDisplayNameResult'] = ResolversParentTypes['ChangeDisplayNameResult']> = {
  __resolveType: TypeResolveFn<'CompanyNameForStaff' | 'CustomerNameMissing' | 'CustomerNotFound' | 'DisplayNameChanged', ParentType, ContextType>;
};

export type CompanyNameForStaffResolvers<ContextType = CustomersContext, ParentType extends ResolversParentTypes['CompanyNameForStaff'] = ResolversParentTypes['CompanyNameForStaff']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ContactEmailChangedResolvers<ContextType = CustomersContext, ParentType extends ResolversParentTypes['ContactEmailChanged'] = ResolversParentTypes['ContactEmailChanged']> = {
  customer?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ContactEmailMalformedResolvers<ContextType = CustomersContext, ParentType extends ResolversParentTypes['ContactEmailMalformed'] = ResolversParentTypes['ContactEmailMalformed']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CustomerResolvers<ContextType = CustomersContext, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer'], FederationReferenceType extends FederationReferenceTypes['Customer'] = FederationReferenceTypes['Customer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Customer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  contactEmail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CustomerKind'], ParentType, ContextType>;
};

export type CustomerIdTakenResolvers<ContextType = CustomersContext, ParentType extends ResolversParentTypes['CustomerIdTaken'] = ResolversParentTypes['CustomerIdTaken']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CustomerNameMissingResolvers<ContextType = CustomersContext, ParentType extends ResolversParentTypes['CustomerNameMissing'] = ResolversParentTypes['CustomerNameMissing']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CustomerNotFoundResolvers<ContextType = CustomersContext, ParentType extends ResolversParentTypes['CustomerNotFound'] = ResolversParentTypes['CustomerNotFound']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CustomerRegisteredResolvers<ContextType = CustomersContext, ParentType extends ResolversParentTypes['CustomerRegistered'] = ResolversParentTypes['CustomerRegistered']> = {
  customer?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DisplayNameChangedResolvers<ContextType = CustomersContext, ParentType extends ResolversParentTypes['DisplayNameChanged'] = ResolversParentTypes['DisplayNameChanged']> = {
  customer?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MutationResolvers<ContextType = CustomersContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  changeContactEmail?: Resolver<ResolversTypes['ChangeContactEmailResult'], ParentType, ContextType, RequireFields<MutationChangeContactEmailArgs, 'input'>>;
  changeDisplayName?: Resolver<ResolversTypes['ChangeDisplayNameResult'], ParentType, ContextType, RequireFields<MutationChangeDisplayNameArgs, 'input'>>;
  registerCustomer?: Resolver<ResolversTypes['RegisterCustomerResult'], ParentType, ContextType, RequireFields<MutationRegisterCustomerArgs, 'input'>>;
};

export type QueryResolvers<ContextType = CustomersContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType, RequireFields<QueryCustomerArgs, 'id'>>;
  me?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
};

export type RefusalResolvers<ContextType = CustomersContext, ParentType extends ResolversParentTypes['Refusal'] = ResolversParentTypes['Refusal']> = {
  __resolveType: TypeResolveFn<'CompanyNameForStaff' | 'ContactEmailMalformed' | 'CustomerIdTaken' | 'CustomerNameMissing' | 'CustomerNotFound', ParentType, ContextType>;
};

export type RegisterCustomerResultResolvers<ContextType = CustomersContext, ParentType extends ResolversParentTypes['RegisterCustomerResult'] = ResolversParentTypes['RegisterCustomerResult']> = {
  __resolveType: TypeResolveFn<'ContactEmailMalformed' | 'CustomerIdTaken' | 'CustomerNameMissing' | 'CustomerRegistered', ParentType, ContextType>;
};

export type Resolvers<ContextType = CustomersContext> = {
  ChangeContactEmailResult?: ChangeContactEmailResultResolvers<ContextType>;
  ChangeDisplayNameResult?: ChangeDisplayNameResultResolvers<ContextType>;
  CompanyNameForStaff?: CompanyNameForStaffResolvers<ContextType>;
  ContactEmailChanged?: ContactEmailChangedResolvers<ContextType>;
  ContactEmailMalformed?: ContactEmailMalformedResolvers<ContextType>;
  Customer?: CustomerResolvers<ContextType>;
  CustomerIdTaken?: CustomerIdTakenResolvers<ContextType>;
  CustomerNameMissing?: CustomerNameMissingResolvers<ContextType>;
  CustomerNotFound?: CustomerNotFoundResolvers<ContextType>;
  CustomerRegistered?: CustomerRegisteredResolvers<ContextType>;
  DisplayNameChanged?: DisplayNameChangedResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Refusal?: RefusalResolvers<ContextType>;
  RegisterCustomerResult?: RegisterCustomerResultResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = CustomersContext> = {
  auth?: AuthDirectiveResolver<any, any, ContextType>;
};
