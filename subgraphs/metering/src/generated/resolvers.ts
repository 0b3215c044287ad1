import type { Litres } from '@aquacis/kit/values/volume.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Meter as MeterModel } from '../domain/meter.ts';
import type { ServicePoint as ServicePointModel } from '../domain/service-point.ts';
import type { Office as OfficeModel, OfficeDay as OfficeDayModel } from '../domain/office.ts';
import type { Reading as ReadingModel } from '../domain/reading.ts';
import type { Consumption as ConsumptionModel } from '../domain/consumption.ts';
import type { ConsumptionUpdate as ConsumptionUpdateModel } from '../live/consumption-update.ts';
import type { KeptDay as KeptDayModel } from '../store/validation/validated-day.ts';
import type { ConsumptionEdit as ConsumptionEditModel } from '../store/validation/consumption-edit.ts';
import type { AdoptedRuleSet as RuleSetModel } from '../store/validation/rule-set.ts';
import type { ValidationRule as ValidationRuleModel } from '../domain/validation/rule-set.ts';
import type { Device as DeviceModel } from '../domain/devices/device.ts';
import type { DeviceShadow as DeviceShadowModel, DeviceSettings as DeviceSettingsModel } from '../domain/devices/shadow.ts';
import type { DeviceCommand as DeviceCommandModel, DeviceOrder as DeviceOrderModel } from '../domain/devices/command.ts';
import type { MeteringContext } from '../loaders.ts';
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
  CubicMetres: { input: Litres; output: Litres; }
  /** A calendar day, `YYYY-MM-DD`, in America/Mexico_City. */
  Date: { input: string; output: string; }
  /** An instant in UTC, ISO 8601 with milliseconds: `2026-11-20T18:30:00.000Z`. */
  DateTime: { input: Date; output: Date; }
  _FieldSet: { input: string; output: string; }
};

export type Access =
  /** Anyone, signed in or not. */
  | 'PUBLIC'
  /** A resident. */
  | 'RESIDENT'
  /** Anyone signed in. */
  | 'SIGNED_IN'
  /** Staff of an operating unit. */
  | 'STAFF';

export type AdoptValidationRulesInput = {
  effectiveFrom: Scalars['Date']['input'];
  estimators: Array<ConsumptionEstimator>;
  /** Chosen by the caller (a UUID). */
  id: Scalars['ID']['input'];
  operatingUnitId: Scalars['ID']['input'];
  rules: Array<ValidationRuleInput>;
  source: ValidationSource;
};

export type AdoptValidationRulesResult = OfficeNotYours | RuleSetDayTaken | RuleSetIdTaken | ValidationRulesAdopted;

export type AlarmThreshold = {
  __typename?: 'AlarmThreshold';
  /** As the codecs name it, for example LEAK. */
  alarm: Scalars['String']['output'];
  litresPerHour: Scalars['Float']['output'];
};

export type BatteryLevel = {
  __typename?: 'BatteryLevel';
  at: Scalars['DateTime']['output'];
  millivolts?: Maybe<Scalars['Int']['output']>;
  percent?: Maybe<Scalars['Float']['output']>;
};

export type CommandDeviceInput = {
  alarm?: InputMaybe<Scalars['String']['input']>;
  /** When it is given up, within 31 days; after two days unless told. */
  expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  fPort?: InputMaybe<Scalars['Int']['input']>;
  from?: InputMaybe<Scalars['DateTime']['input']>;
  hex?: InputMaybe<Scalars['String']['input']>;
  /** Chosen by the caller (a UUID), so that a repeated request does no harm. */
  id: Scalars['ID']['input'];
  litresPerHour?: InputMaybe<Scalars['Float']['input']>;
  meterId: Scalars['ID']['input'];
  name: DeviceOrderName;
  position?: InputMaybe<ValvePosition>;
  seconds?: InputMaybe<Scalars['Int']['input']>;
  to?: InputMaybe<Scalars['DateTime']['input']>;
};

export type CommandDeviceResult = CommandIdTaken | CommandQueued | DeviceUnreachable | InstantImpossible | MeterNotInService | MeterUnknown | OrderUnsupported;

/** The id belongs to another command, or to this one with other data. */
export type CommandIdTaken = Refusal & {
  __typename?: 'CommandIdTaken';
  message: Scalars['String']['output'];
};

export type CommandQueued = {
  __typename?: 'CommandQueued';
  command: DeviceCommand;
};

export type CommandState =
  | 'ACCEPTED'
  /** Nobody answered in time. */
  | 'EXPIRED'
  /** Waits to be sent. */
  | 'QUEUED'
  | 'REFUSED'
  /** The network took it. */
  | 'SENT';

/** Water that ran between two instants. */
export type Consumption = {
  __typename?: 'Consumption';
  from: Scalars['DateTime']['output'];
  to: Scalars['DateTime']['output'];
  /** Null where no register is known to subtract: a gap, never a zero. */
  volume?: Maybe<Scalars['CubicMetres']['output']>;
};

export type ConsumptionEdit = {
  __typename?: 'ConsumptionEdit';
  day: Scalars['Date']['output'];
  editedAt: Scalars['DateTime']['output'];
  /** Subject of the person who edited. */
  editedBy: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  volume: Scalars['CubicMetres']['output'];
  why: Scalars['String']['output'];
  withdrawnAt?: Maybe<Scalars['DateTime']['output']>;
  withdrawnBy?: Maybe<Scalars['String']['output']>;
  withdrawnWhy?: Maybe<Scalars['String']['output']>;
};

export type ConsumptionEditUnknown = Refusal & {
  __typename?: 'ConsumptionEditUnknown';
  message: Scalars['String']['output'];
};

export type ConsumptionEditWithdrawn = {
  __typename?: 'ConsumptionEditWithdrawn';
  edit: ConsumptionEdit;
};

export type ConsumptionEdited = {
  __typename?: 'ConsumptionEdited';
  day: ValidatedDay;
};

export type ConsumptionEstimator =
  /** Mean of the week a year before. */
  | 'LAST_YEAR'
  /** Mean of the 28 days before. */
  | 'RECENT_MEAN'
  /** The registers before and after tell the total; the days share it by what is usual. */
  | 'SHARE_OF_KNOWN_TOTAL'
  /** Mean of the same weekday in the four weeks before. */
  | 'SIMILAR_DAYS';

export type ConsumptionReprocessed = {
  __typename?: 'ConsumptionReprocessed';
  /** Days that say something else than before. */
  changedDays: Scalars['Int']['output'];
};

export type ConsumptionStep =
  | 'DAY'
  | 'HOUR'
  | 'MONTH';

export type ConsumptionUpdate = {
  __typename?: 'ConsumptionUpdate';
  /** The newest reading. */
  reading: Reading;
  servicePoint: ServicePoint;
  /** Bar of the hour in which that reading lies. */
  thisHour: Consumption;
  thisMonth: Consumption;
  today: Consumption;
};

export type DayFinding =
  /** More than the meter can pass. */
  | 'ABOVE_CAPACITY'
  /** No register was heard. */
  | 'GAP'
  | 'NEGATIVE'
  | 'SPIKE'
  /** A long run of days without a litre. */
  | 'ZERO_RUN';

export type DayNotOver = Refusal & {
  __typename?: 'DayNotOver';
  message: Scalars['String']['output'];
};

export type DayStatus =
  | 'EDITED'
  | 'ESTIMATED'
  | 'MISSING'
  /** The raw value stands, and somebody should look at it. */
  | 'SUSPECT'
  | 'VALID';

/** The radio module of a meter. */
export type Device = {
  __typename?: 'Device';
  address: Scalars['String']['output'];
  /** LORAWAN: application of the network server; null until it is known. */
  application?: Maybe<Scalars['ID']['output']>;
  battery?: Maybe<BatteryLevel>;
  /** A point for each day on which it changed, in order of time; two years at most. */
  batteryTrend: Array<BatteryLevel>;
  /** Its clock minus ours, as it was told last. */
  clockDriftSeconds?: Maybe<Scalars['Float']['output']>;
  /** The newest first; 100 at most. */
  commands: Array<DeviceCommand>;
  firmware?: Maybe<Scalars['String']['output']>;
  /** Whether its key is known here. The key itself never comes back. */
  hasKey: Scalars['Boolean']['output'];
  /** Times it was heard, at most once a minute. */
  heard: Scalars['Int']['output'];
  /** To the minute. */
  lastSeenAt?: Maybe<Scalars['DateTime']['output']>;
  network: RadioNetwork;
  profile?: Maybe<RadioProfile>;
  reception?: Maybe<Reception>;
  reportIntervalSeconds?: Maybe<Scalars['Int']['output']>;
  shadow: DeviceShadow;
};


/** The radio module of a meter. */
export type DeviceBatteryTrendArgs = {
  since: Scalars['DateTime']['input'];
};


/** The radio module of a meter. */
export type DeviceCommandsArgs = {
  first?: Scalars['Int']['input'];
};

export type DeviceCommand = {
  __typename?: 'DeviceCommand';
  /** Subject of the person who gave it. */
  by: Scalars['String']['output'];
  /** What the device or its network said of it. */
  detail?: Maybe<Scalars['String']['output']>;
  expiresAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  order: DeviceOrder;
  queuedAt: Scalars['DateTime']['output'];
  sentAt?: Maybe<Scalars['DateTime']['output']>;
  settledAt?: Maybe<Scalars['DateTime']['output']>;
  state: CommandState;
};

/** Fields that the order does not use are null. */
export type DeviceOrder = {
  __typename?: 'DeviceOrder';
  alarm?: Maybe<Scalars['String']['output']>;
  fPort?: Maybe<Scalars['Int']['output']>;
  from?: Maybe<Scalars['DateTime']['output']>;
  hex?: Maybe<Scalars['String']['output']>;
  litresPerHour?: Maybe<Scalars['Float']['output']>;
  name: DeviceOrderName;
  position?: Maybe<ValvePosition>;
  seconds?: Maybe<Scalars['Int']['output']>;
  to?: Maybe<Scalars['DateTime']['output']>;
};

export type DeviceOrderName =
  | 'READ_NOW'
  /** Uses `from` and `to`. */
  | 'REQUEST_HISTORY'
  /** LORAWAN: bytes as the vendor's manual has them. Uses `fPort` and `hex`. */
  | 'SEND_BYTES'
  /** Uses `alarm` and `litresPerHour`. */
  | 'SET_ALARM_THRESHOLD'
  /** Uses `seconds`. */
  | 'SET_INTERVAL'
  /** Uses `position`. */
  | 'SET_VALVE';

/** What is null was never asked for, or never told. */
export type DeviceSettings = {
  __typename?: 'DeviceSettings';
  intervalSeconds?: Maybe<Scalars['Int']['output']>;
  thresholds: Array<AlarmThreshold>;
  valve?: Maybe<ValvePosition>;
};

/** What a device shall be beside what it said that it is. */
export type DeviceShadow = {
  __typename?: 'DeviceShadow';
  desired: DeviceSettings;
  /** Grows with every wish. */
  desiredVersion: Scalars['Int']['output'];
  inSync: Scalars['Boolean']['output'];
  reported: DeviceSettings;
  reportedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The newest wish that the device took on. */
  reportedVersion: Scalars['Int']['output'];
};

/** No way leads to the device: its radio only sends, or its application at the network server is not known yet. */
export type DeviceUnreachable = Refusal & {
  __typename?: 'DeviceUnreachable';
  message: Scalars['String']['output'];
};

export type EditConsumptionInput = {
  day: Scalars['Date']['input'];
  /** Chosen by the caller (a UUID), so that a repeated request does no harm. */
  id: Scalars['ID']['input'];
  meterId: Scalars['ID']['input'];
  volume: Scalars['CubicMetres']['input'];
  /** What is known that the meter does not know; it stays on record. */
  why: Scalars['String']['input'];
};

export type EditConsumptionResult = ConsumptionEdited | DayNotOver | EditIdTaken | MeterUnknown | VolumeNegative;

/** The id belongs to another edit, or to this one with other data. */
export type EditIdTaken = Refusal & {
  __typename?: 'EditIdTaken';
  message: Scalars['String']['output'];
};

export type InstallMeterInput = {
  calibreMillimetres: Scalars['Int']['input'];
  /** Chosen by the caller (a UUID), so that a repeated request does no harm. */
  id: Scalars['ID']['input'];
  /** What its register shows; without it, consumption begins with the first telegram. */
  initialRegister?: InputMaybe<Scalars['CubicMetres']['input']>;
  /** When it was put in; now unless told. */
  installedAt?: InputMaybe<Scalars['DateTime']['input']>;
  manufacturer: Scalars['String']['input'];
  model: Scalars['String']['input'];
  radio: RadioInput;
  serial: Scalars['String']['input'];
  servicePointId: Scalars['ID']['input'];
};

export type InstallMeterResult = InstantImpossible | MeterIdTaken | MeterInstalled | MeterSerialTaken | RadioMalformed | RadioTaken | ServicePointHasMeter | ServicePointUnknown;

/** The instant lies in the future, or outside of what came before and after. */
export type InstantImpossible = Refusal & {
  __typename?: 'InstantImpossible';
  message: Scalars['String']['output'];
};

/** The physical register during one service life: put in at a service point, taken out of it. */
export type Meter = {
  __typename?: 'Meter';
  /** Nominal diameter in millimetres. */
  calibreMillimetres: Scalars['Int']['output'];
  /** Every edit of these days, the newest first. Staff of the office only; null for anybody else. */
  consumptionEdits?: Maybe<Array<ConsumptionEdit>>;
  /** Its radio with all that is known of it. Staff of the office only; null for anybody else. */
  device?: Maybe<Device>;
  /** What its register showed when it was taken out, where somebody looked. */
  finalRegister?: Maybe<Scalars['CubicMetres']['output']>;
  id: Scalars['ID']['output'];
  /** What its register showed when it was put in, where somebody looked. */
  initialRegister?: Maybe<Scalars['CubicMetres']['output']>;
  installedAt: Scalars['DateTime']['output'];
  /** Null until the first telegram arrived. */
  latestReading?: Maybe<Reading>;
  /** Three letters by which the maker is registered, for example KAM. */
  manufacturer: Scalars['String']['output'];
  model: Scalars['String']['output'];
  /** Null while it is in service. A meter that is put in again, or elsewhere, is another one with another id. */
  removedAt?: Maybe<Scalars['DateTime']['output']>;
  serial: Scalars['String']['output'];
  /** Where it stands, or stood. */
  servicePoint: ServicePoint;
  /** The days from `from` to `to`, both included, as they were last validated; at most 400. Days nobody validated are absent. */
  validatedDays: Array<ValidatedDay>;
};


/** The physical register during one service life: put in at a service point, taken out of it. */
export type MeterConsumptionEditsArgs = {
  from: Scalars['Date']['input'];
  to: Scalars['Date']['input'];
};


/** The physical register during one service life: put in at a service point, taken out of it. */
export type MeterValidatedDaysArgs = {
  from: Scalars['Date']['input'];
  to: Scalars['Date']['input'];
};

/** The id belongs to another meter, or to this one with other data. */
export type MeterIdTaken = Refusal & {
  __typename?: 'MeterIdTaken';
  message: Scalars['String']['output'];
};

export type MeterInstalled = {
  __typename?: 'MeterInstalled';
  meter: Meter;
};

/** The meter was removed. */
export type MeterNotInService = Refusal & {
  __typename?: 'MeterNotInService';
  message: Scalars['String']['output'];
};

export type MeterSerialTaken = Refusal & {
  __typename?: 'MeterSerialTaken';
  message: Scalars['String']['output'];
};

/** No such meter, or another office's. */
export type MeterUnknown = Refusal & {
  __typename?: 'MeterUnknown';
  message: Scalars['String']['output'];
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Adopts rules for an office from a day on. Rules are never changed: a new day has a new set. */
  adoptValidationRules: AdoptValidationRulesResult;
  /**
   * Tells a device what to do: queued at once, sent by its network when the device listens. Repeating it with the same id
   * and data changes nothing.
   */
  commandDevice: CommandDeviceResult;
  /** Puts a value in place of a day of a meter, with who and why; the measured one stays beside it. */
  editConsumption: EditConsumptionResult;
  /** Puts a meter with its radio into service at a service point. Repeating it with the same id and data changes nothing. */
  installMeter: InstallMeterResult;
  /** Validates days of a meter again, from the registers and rules as they stand now. Days already right are not touched. */
  reprocessConsumption: ReprocessConsumptionResult;
  /** Takes an edit back: the day is what the rules make of it again. */
  withdrawConsumptionEdit: WithdrawConsumptionEditResult;
};


export type MutationAdoptValidationRulesArgs = {
  input: AdoptValidationRulesInput;
};


export type MutationCommandDeviceArgs = {
  input: CommandDeviceInput;
};


export type MutationEditConsumptionArgs = {
  input: EditConsumptionInput;
};


export type MutationInstallMeterArgs = {
  input: InstallMeterInput;
};


export type MutationReprocessConsumptionArgs = {
  from: Scalars['Date']['input'];
  meterId: Scalars['ID']['input'];
  to: Scalars['Date']['input'];
};


export type MutationWithdrawConsumptionEditArgs = {
  id: Scalars['ID']['input'];
  why: Scalars['String']['input'];
};

/** Water that ran through the meters of an office in one day. */
export type OfficeConsumption = {
  __typename?: 'OfficeConsumption';
  from: Scalars['DateTime']['output'];
  /** How many meters are in the sum. */
  meters: Scalars['Int']['output'];
  to: Scalars['DateTime']['output'];
  /** Sum over the meters of which the register is known at both ends of the day; null when there is none. */
  volume?: Maybe<Scalars['CubicMetres']['output']>;
};

export type OfficeNotYours = Refusal & {
  __typename?: 'OfficeNotYours';
  message: Scalars['String']['output'];
};

export type OperatingUnit = {
  __typename?: 'OperatingUnit';
  /**
   * What the meters of the office measured on each civil day of Mexico City that touches the time from `from` to `to`;
   * null when the office is not yours. At most 400 days; a longer range is refused with BAD_USER_INPUT. A running day is
   * summed up once a minute, and so is a day that late readings correct.
   */
  dailyConsumption?: Maybe<Array<OfficeConsumption>>;
  id: Scalars['ID']['output'];
};


export type OperatingUnitDailyConsumptionArgs = {
  from: Scalars['DateTime']['input'];
  to: Scalars['DateTime']['input'];
};

/** The device, or we, do not know that order. */
export type OrderUnsupported = Refusal & {
  __typename?: 'OrderUnsupported';
  message: Scalars['String']['output'];
};

export type Query = {
  __typename?: 'Query';
  /** A meter by id; null when there is none, or it is not yours to see. */
  meter?: Maybe<Meter>;
  /** A meter by the serial number on its face; null when there is none, or it is not yours to see. */
  meterBySerial?: Maybe<Meter>;
  /**
   * Meters in service in your offices whose radio enciphers and whose key is not known here, by id; at most 500 at a time,
   * after the given id.
   */
  metersWithoutKey: Array<Meter>;
  /** Rules and estimators of a source, newest first: those for all offices and those of yours. */
  validationRuleSets: Array<ValidationRuleSet>;
};


export type QueryMeterArgs = {
  id: Scalars['ID']['input'];
};


export type QueryMeterBySerialArgs = {
  serial: Scalars['String']['input'];
};


export type QueryMetersWithoutKeyArgs = {
  after?: InputMaybe<Scalars['ID']['input']>;
  first?: Scalars['Int']['input'];
};


export type QueryValidationRuleSetsArgs = {
  source: ValidationSource;
};

/** The radio by which a meter is heard. */
export type RadioInput = {
  /** WMBUS: eight digits, as in the telegram's address. LORAWAN: the DevEUI, 16 hexadecimal digits. NBIOT: the serial number of the module. */
  address: Scalars['String']['input'];
  /** LORAWAN: id of the application at the network server. Without it, learned from the first uplink; commands need it. */
  application?: InputMaybe<Scalars['ID']['input']>;
  /** WMBUS alone: AES-128 key, 32 hexadecimal digits; it may follow later. Sealed when stored, it never comes back. */
  encryptionKey?: InputMaybe<Scalars['String']['input']>;
  network?: RadioNetwork;
  /** Which device this is, where its payload does not say so itself. */
  profile?: InputMaybe<RadioProfileInput>;
  /** How often it reports, where that is known. */
  reportIntervalSeconds?: InputMaybe<Scalars['Int']['input']>;
};

export type RadioMalformed = Refusal & {
  __typename?: 'RadioMalformed';
  message: Scalars['String']['output'];
};

export type RadioNetwork =
  /** LoRaWAN, through ChirpStack. */
  | 'LORAWAN'
  /** The mobile network; devices speak MQTT themselves. */
  | 'NBIOT'
  /** Wireless M-Bus (EN 13757-4), heard by concentrators and by who drives past. */
  | 'WMBUS';

export type RadioProfile = {
  __typename?: 'RadioProfile';
  litresPerPulse?: Maybe<Scalars['Float']['output']>;
  model: Scalars['String']['output'];
  vendor: Scalars['String']['output'];
};

/** Vendor and model as the codecs name them: `kamstrup`, `flowiq-2200`. */
export type RadioProfileInput = {
  /** Weight of a pulse, for radios that count pulses. */
  litresPerPulse?: InputMaybe<Scalars['Float']['input']>;
  model: Scalars['String']['input'];
  vendor: Scalars['String']['input'];
};

/** Another meter speaks with this address on the radio. */
export type RadioTaken = Refusal & {
  __typename?: 'RadioTaken';
  message: Scalars['String']['output'];
};

/** A register value at an instant. */
export type Reading = {
  __typename?: 'Reading';
  at: Scalars['DateTime']['output'];
  /** Flow at that moment in litres per hour, where the meter sends it. */
  flowLitresPerHour?: Maybe<Scalars['Int']['output']>;
  origin: ReadingOrigin;
  /** The cumulative register. */
  register: Scalars['CubicMetres']['output'];
};

export type ReadingOrigin =
  | 'ESTIMATED'
  | 'FIELD'
  | 'SELF'
  | 'TELEMETRY';

/** How well it was heard last. */
export type Reception = {
  __typename?: 'Reception';
  at: Scalars['DateTime']['output'];
  /** Concentrator or gateway that heard it best. */
  gateway?: Maybe<Scalars['String']['output']>;
  rssiDbm?: Maybe<Scalars['Float']['output']>;
  snrDb?: Maybe<Scalars['Float']['output']>;
};

/** What every mutation answers with when the business says no: a sentence that says what stands in the way and what to do. */
export type Refusal = {
  /** In Spanish, for the person who asked. */
  message: Scalars['String']['output'];
};

export type ReprocessConsumptionResult = ConsumptionReprocessed | MeterUnknown;

export type RuleAction =
  /** An estimate takes its place. */
  | 'ESTIMATE'
  /** The raw value stands and is marked. */
  | 'FLAG';

/** The office has rules of that source from that day on already. */
export type RuleSetDayTaken = Refusal & {
  __typename?: 'RuleSetDayTaken';
  message: Scalars['String']['output'];
};

export type RuleSetIdTaken = Refusal & {
  __typename?: 'RuleSetIdTaken';
  message: Scalars['String']['output'];
};

export type ServicePoint = {
  __typename?: 'ServicePoint';
  /**
   * The whole hours, or days or months of Mexico City, that touch the time from `from` to `to`; empty when there is no meter, or it
   * is not yours to see. At most 400; a longer range is refused with BAD_USER_INPUT.
   */
  consumption: Array<Consumption>;
  /** From the first of the month in Mexico City to the latest reading; null until the meter's first. */
  consumptionThisMonth?: Maybe<Consumption>;
  /** From midnight in Mexico City to the latest reading; null until the meter's first. Its volume is null on a silent day. */
  consumptionToday?: Maybe<Consumption>;
  id: Scalars['ID']['output'];
  /** The meter in service here; null when there is none, or it is not yours to see. */
  meter?: Maybe<Meter>;
};


export type ServicePointConsumptionArgs = {
  from: Scalars['DateTime']['input'];
  step: ConsumptionStep;
  to: Scalars['DateTime']['input'];
};

export type ServicePointHasMeter = Refusal & {
  __typename?: 'ServicePointHasMeter';
  message: Scalars['String']['output'];
};

/** No such service point is known here yet. One whose contract started a moment ago becomes known within a second. */
export type ServicePointUnknown = Refusal & {
  __typename?: 'ServicePointUnknown';
  message: Scalars['String']['output'];
};

export type Subscription = {
  __typename?: 'Subscription';
  /**
   * How things stand at a service point after each new reading of its meter. A reading that comes late corrects the
   * figures and does not take the place of a newer one. FORBIDDEN when it is not yours to see.
   */
  consumptionUpdated: ConsumptionUpdate;
};


export type SubscriptionConsumptionUpdatedArgs = {
  servicePointId: Scalars['ID']['input'];
};

/** A civil day of Mexico City, raw beside final. */
export type ValidatedDay = {
  __typename?: 'ValidatedDay';
  day: Scalars['Date']['output'];
  /** How the final value was made; null where it is measured or edited. */
  estimator?: Maybe<ConsumptionEstimator>;
  /** What counts; null where nothing was known to estimate from. */
  final?: Maybe<Scalars['CubicMetres']['output']>;
  /** What speaks against the raw value. */
  findings: Array<DayFinding>;
  /** As the registers tell it; null where either of the two is missing. */
  raw?: Maybe<Scalars['CubicMetres']['output']>;
  status: DayStatus;
  validatedAt: Scalars['DateTime']['output'];
};

/** One rule; figures that it does not use are null. */
export type ValidationRule = {
  __typename?: 'ValidationRule';
  action: RuleAction;
  /** SPIKE: and at least so many litres. */
  atLeastLitres?: Maybe<Scalars['Int']['output']>;
  /** ZERO_RUN: days in a row. */
  days?: Maybe<Scalars['Int']['output']>;
  /** ABOVE_CAPACITY: hours at the permanent flow Q3. */
  hoursOfPermanentFlow?: Maybe<Scalars['Float']['output']>;
  rule: ValidationRuleKind;
  /** SPIKE: so many times the median of the 28 days before. */
  timesUsual?: Maybe<Scalars['Float']['output']>;
  /** ZERO_RUN: where so many litres a day were usual before. */
  usualAtLeastLitres?: Maybe<Scalars['Int']['output']>;
};

export type ValidationRuleInput = {
  action: RuleAction;
  atLeastLitres?: InputMaybe<Scalars['Int']['input']>;
  days?: InputMaybe<Scalars['Int']['input']>;
  hoursOfPermanentFlow?: InputMaybe<Scalars['Float']['input']>;
  rule: ValidationRuleKind;
  timesUsual?: InputMaybe<Scalars['Float']['input']>;
  usualAtLeastLitres?: InputMaybe<Scalars['Int']['input']>;
};

export type ValidationRuleKind =
  | 'ABOVE_CAPACITY'
  | 'NEGATIVE'
  | 'SPIKE'
  | 'ZERO_RUN';

export type ValidationRuleSet = {
  __typename?: 'ValidationRuleSet';
  adoptedAt: Scalars['DateTime']['output'];
  adoptedBy: Scalars['String']['output'];
  effectiveFrom: Scalars['Date']['output'];
  /** In order of preference. */
  estimators: Array<ConsumptionEstimator>;
  id: Scalars['ID']['output'];
  /** Null: for every office that has none of its own. */
  operatingUnitId?: Maybe<Scalars['ID']['output']>;
  rules: Array<ValidationRule>;
  source: ValidationSource;
};

export type ValidationRulesAdopted = {
  __typename?: 'ValidationRulesAdopted';
  ruleSet: ValidationRuleSet;
};

export type ValidationSource =
  | 'FIELD'
  | 'SELF'
  | 'TELEMETRY';

export type ValvePosition =
  /** For a burst, or work on the pipe. Debt never closes the supply of a home. */
  | 'CLOSED'
  | 'OPEN';

export type VolumeNegative = Refusal & {
  __typename?: 'VolumeNegative';
  message: Scalars['String']['output'];
};

export type WithdrawConsumptionEditResult = ConsumptionEditUnknown | ConsumptionEditWithdrawn;



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
  Meter: Meter;
  OperatingUnit: OperatingUnit;
  ServicePoint: ServicePoint;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Meter:
    ( { __typename: 'Meter' }
    & ( GraphQLRecursivePick<FederationTypes['Meter'], {"id":true}>
        | GraphQLRecursivePick<FederationTypes['Meter'], {"serial":true}> ) );
  OperatingUnit:
    ( { __typename: 'OperatingUnit' }
    & GraphQLRecursivePick<FederationTypes['OperatingUnit'], {"id":true}> );
  ServicePoint:
    ( { __typename: 'ServicePoint' }
    & GraphQLRecursivePick<FederationTypes['ServicePoint'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  AdoptValidationRulesResult:
    | ( OfficeNotYours )
    | ( RuleSetDayTaken )
    | ( RuleSetIdTaken )
    | ( Omit<ValidationRulesAdopted, 'ruleSet'> & { ruleSet: _RefType['ValidationRuleSet'] } )
  ;
  CommandDeviceResult:
    | ( CommandIdTaken )
    | ( Omit<CommandQueued, 'command'> & { command: _RefType['DeviceCommand'] } )
    | ( DeviceUnreachable )
    | ( InstantImpossible )
    | ( MeterNotInService )
    | ( MeterUnknown )
    | ( OrderUnsupported )
  ;
  EditConsumptionResult:
    | ( Omit<ConsumptionEdited, 'day'> & { day: _RefType['ValidatedDay'] } )
    | ( DayNotOver )
    | ( EditIdTaken )
    | ( MeterUnknown )
    | ( VolumeNegative )
  ;
  InstallMeterResult:
    | ( InstantImpossible )
    | ( MeterIdTaken )
    | ( Omit<MeterInstalled, 'meter'> & { meter: _RefType['Meter'] } )
    | ( MeterSerialTaken )
    | ( RadioMalformed )
    | ( RadioTaken )
    | ( ServicePointHasMeter )
    | ( ServicePointUnknown )
  ;
  ReprocessConsumptionResult:
    | ( ConsumptionReprocessed )
    | ( MeterUnknown )
  ;
  WithdrawConsumptionEditResult:
    | ( ConsumptionEditUnknown )
    | ( Omit<ConsumptionEditWithdrawn, 'edit'> & { edit: _RefType['ConsumptionEdit'] } )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Refusal:
    | ( CommandIdTaken )
    | ( ConsumptionEditUnknown )
    | ( DayNotOver )
    | ( DeviceUnreachable )
    | ( EditIdTaken )
    | ( InstantImpossible )
    | ( MeterIdTaken )
    | ( MeterNotInService )
    | ( MeterSerialTaken )
    | ( MeterUnknown )
    | ( OfficeNotYours )
    | ( OrderUnsupported )
    | ( RadioMalformed )
    | ( RadioTaken )
    | ( RuleSetDayTaken )
    | ( RuleSetIdTaken )
    | ( ServicePointHasMeter )
    | ( ServicePointUnknown )
    | ( VolumeNegative )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Access: Access;
  AdoptValidationRulesInput: AdoptValidationRulesInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AdoptValidationRulesResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AdoptValidationRulesResult']>;
  AlarmThreshold: ResolverTypeWrapper<AlarmThreshold>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  BatteryLevel: ResolverTypeWrapper<BatteryLevel>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  CommandDeviceInput: CommandDeviceInput;
  CommandDeviceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CommandDeviceResult']>;
  CommandIdTaken: ResolverTypeWrapper<CommandIdTaken>;
  CommandQueued: ResolverTypeWrapper<Omit<CommandQueued, 'command'> & { command: ResolversTypes['DeviceCommand'] }>;
  CommandState: CommandState;
  Consumption: ResolverTypeWrapper<ConsumptionModel>;
  ConsumptionEdit: ResolverTypeWrapper<ConsumptionEditModel>;
  ConsumptionEditUnknown: ResolverTypeWrapper<ConsumptionEditUnknown>;
  ConsumptionEditWithdrawn: ResolverTypeWrapper<Omit<ConsumptionEditWithdrawn, 'edit'> & { edit: ResolversTypes['ConsumptionEdit'] }>;
  ConsumptionEdited: ResolverTypeWrapper<Omit<ConsumptionEdited, 'day'> & { day: ResolversTypes['ValidatedDay'] }>;
  ConsumptionEstimator: ConsumptionEstimator;
  ConsumptionReprocessed: ResolverTypeWrapper<ConsumptionReprocessed>;
  ConsumptionStep: ConsumptionStep;
  ConsumptionUpdate: ResolverTypeWrapper<ConsumptionUpdateModel>;
  CubicMetres: ResolverTypeWrapper<Scalars['CubicMetres']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DayFinding: DayFinding;
  DayNotOver: ResolverTypeWrapper<DayNotOver>;
  DayStatus: DayStatus;
  Device: ResolverTypeWrapper<DeviceModel>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  DeviceCommand: ResolverTypeWrapper<DeviceCommandModel>;
  DeviceOrder: ResolverTypeWrapper<DeviceOrderModel>;
  DeviceOrderName: DeviceOrderName;
  DeviceSettings: ResolverTypeWrapper<DeviceSettingsModel>;
  DeviceShadow: ResolverTypeWrapper<DeviceShadowModel>;
  DeviceUnreachable: ResolverTypeWrapper<DeviceUnreachable>;
  EditConsumptionInput: EditConsumptionInput;
  EditConsumptionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['EditConsumptionResult']>;
  EditIdTaken: ResolverTypeWrapper<EditIdTaken>;
  InstallMeterInput: InstallMeterInput;
  InstallMeterResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['InstallMeterResult']>;
  InstantImpossible: ResolverTypeWrapper<InstantImpossible>;
  Meter: ResolverTypeWrapper<MeterModel>;
  MeterIdTaken: ResolverTypeWrapper<MeterIdTaken>;
  MeterInstalled: ResolverTypeWrapper<Omit<MeterInstalled, 'meter'> & { meter: ResolversTypes['Meter'] }>;
  MeterNotInService: ResolverTypeWrapper<MeterNotInService>;
  MeterSerialTaken: ResolverTypeWrapper<MeterSerialTaken>;
  MeterUnknown: ResolverTypeWrapper<MeterUnknown>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  OfficeConsumption: ResolverTypeWrapper<OfficeDayModel>;
  OfficeNotYours: ResolverTypeWrapper<OfficeNotYours>;
  OperatingUnit: ResolverTypeWrapper<OfficeModel>;
  OrderUnsupported: ResolverTypeWrapper<OrderUnsupported>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RadioInput: RadioInput;
  RadioMalformed: ResolverTypeWrapper<RadioMalformed>;
  RadioNetwork: RadioNetwork;
  RadioProfile: ResolverTypeWrapper<RadioProfile>;
  RadioProfileInput: RadioProfileInput;
  RadioTaken: ResolverTypeWrapper<RadioTaken>;
  Reading: ResolverTypeWrapper<ReadingModel>;
  ReadingOrigin: ReadingOrigin;
  Reception: ResolverTypeWrapper<Reception>;
  Refusal: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Refusal']>;
  ReprocessConsumptionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReprocessConsumptionResult']>;
  RuleAction: RuleAction;
  RuleSetDayTaken: ResolverTypeWrapper<RuleSetDayTaken>;
  RuleSetIdTaken: ResolverTypeWrapper<RuleSetIdTaken>;
  ServicePoint: ResolverTypeWrapper<ServicePointModel>;
  ServicePointHasMeter: ResolverTypeWrapper<ServicePointHasMeter>;
  ServicePointUnknown: ResolverTypeWrapper<ServicePointUnknown>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ValidatedDay: ResolverTypeWrapper<KeptDayModel>;
  ValidationRule: ResolverTypeWrapper<ValidationRuleModel>;
  ValidationRuleInput: ValidationRuleInput;
  ValidationRuleKind: ValidationRuleKind;
  ValidationRuleSet: ResolverTypeWrapper<RuleSetModel>;
  ValidationRulesAdopted: ResolverTypeWrapper<Omit<ValidationRulesAdopted, 'ruleSet'> & { ruleSet: ResolversTypes['ValidationRuleSet'] }>;
  ValidationSource: ValidationSource;
  ValvePosition: ValvePosition;
  VolumeNegative: ResolverTypeWrapper<VolumeNegative>;
  WithdrawConsumptionEditResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['WithdrawConsumptionEditResult']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AdoptValidationRulesInput: AdoptValidationRulesInput;
  ID: Scalars['ID']['output'];
  AdoptValidationRulesResult: ResolversUnionTypes<ResolversParentTypes>['AdoptValidationRulesResult'];
  AlarmThreshold: AlarmThreshold;
  String: Scalars['String']['output'];
  Float: Scalars['Float']['output'];
  BatteryLevel: BatteryLevel;
  Int: Scalars['Int']['output'];
  CommandDeviceInput: CommandDeviceInput;
  CommandDeviceResult: ResolversUnionTypes<ResolversParentTypes>['CommandDeviceResult'];
  CommandIdTaken: CommandIdTaken;
  CommandQueued: Omit<CommandQueued, 'command'> & { command: ResolversParentTypes['DeviceCommand'] };
  Consumption: ConsumptionModel;
  ConsumptionEdit: ConsumptionEditModel;
  ConsumptionEditUnknown: ConsumptionEditUnknown;
  ConsumptionEditWithdrawn: Omit<ConsumptionEditWithdrawn, 'edit'> & { edit: ResolversParentTypes['ConsumptionEdit'] };
  ConsumptionEdited: Omit<ConsumptionEdited, 'day'> & { day: ResolversParentTypes['ValidatedDay'] };
  ConsumptionReprocessed: ConsumptionReprocessed;
  ConsumptionUpdate: ConsumptionUpdateModel;
  CubicMetres: Scalars['CubicMetres']['output'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DayNotOver: DayNotOver;
  Device: DeviceModel;
  Boolean: Scalars['Boolean']['output'];
  DeviceCommand: DeviceCommandModel;
  DeviceOrder: DeviceOrderModel;
  DeviceSettings: DeviceSettingsModel;
  DeviceShadow: DeviceShadowModel;
  DeviceUnreachable: DeviceUnreachable;
  EditConsumptionInput: EditConsumptionInput;
  EditConsumptionResult: ResolversUnionTypes<ResolversParentTypes>['EditConsumptionResult'];
  EditIdTaken: EditIdTaken;
  InstallMeterInput: InstallMeterInput;
  InstallMeterResult: ResolversUnionTypes<ResolversParentTypes>['InstallMeterResult'];
  InstantImpossible: InstantImpossible;
  Meter: MeterModel;
  MeterIdTaken: MeterIdTaken;
  MeterInstalled: Omit<MeterInstalled, 'meter'> & { meter: ResolversParentTypes['Meter'] };
  MeterNotInService: MeterNotInService;
  MeterSerialTaken: MeterSerialTaken;
  MeterUnknown: MeterUnknown;
  Mutation: Record<PropertyKey, never>;
  OfficeConsumption: OfficeDayModel;
  OfficeNotYours: OfficeNotYours;
  OperatingUnit: OfficeModel;
  OrderUnsupported: OrderUnsupported;
  Query: Record<PropertyKey, never>;
  RadioInput: RadioInput;
  RadioMalformed: RadioMalformed;
  RadioProfile: RadioProfile;
  RadioProfileInput: RadioProfileInput;
  RadioTaken: RadioTaken;
  Reading: ReadingModel;
  Reception: Reception;
  Refusal: ResolversInterfaceTypes<ResolversParentTypes>['Refusal'];
  ReprocessConsumptionResult: ResolversUnionTypes<ResolversParentTypes>['ReprocessConsumptionResult'];
  RuleSetDayTaken: RuleSetDayTaken;
  RuleSetIdTaken: RuleSetIdTaken;
  ServicePoint: ServicePointModel;
  ServicePointHasMeter: ServicePointHasMeter;
  ServicePointUnknown: ServicePointUnknown;
  Subscription: Record<PropertyKey, never>;
  ValidatedDay: KeptDayModel;
  ValidationRule: ValidationRuleModel;
  ValidationRuleInput: ValidationRuleInput;
  ValidationRuleSet: RuleSetModel;
  ValidationRulesAdopted: Omit<ValidationRulesAdopted, 'ruleSet'> & { ruleSet: ResolversParentTypes['ValidationRuleSet'] };
  VolumeNegative: VolumeNegative;
  WithdrawConsumptionEditResult: ResolversUnionTypes<ResolversParentTypes>['WithdrawConsumptionEditResult'];
};

export type AuthDirectiveArgs = {
  requires: Access;
};

export type AuthDirectiveResolver<Result, Parent, ContextType = MeteringContext, Args = AuthDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AdoptValidationRulesResultResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['AdoptValidationRulesResult'] = ResolversParentTypes['AdoptValidationRulesResult']> = {
  __resolveType: TypeResolveFn<'OfficeNotYours' | 'RuleSetDayTaken' | 'RuleSetIdTaken' | 'ValidationRulesAdopted', ParentType, ContextType>;
};

export type AlarmThresholdResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['AlarmThreshold'] = ResolversParentTypes['AlarmThreshold']> = {
  alarm?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  litresPerHour?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type BatteryLevelResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['BatteryLevel'] = ResolversParentTypes['BatteryLevel']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  millivolts?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  percent?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type CommandDeviceResultResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['CommandDeviceResult'] = ResolversParentTypes['CommandDeviceResult']> = {
  __resolveType: TypeResolveFn<'CommandIdTaken' | 'CommandQueued' | 'DeviceUnreachable' | 'InstantImpossible' | 'MeterNotInService' | 'MeterUnknown' | 'OrderUnsupported', ParentType, ContextType>;
};

export type CommandIdTakenResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['CommandIdTaken'] = ResolversParentTypes['CommandIdTaken']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CommandQueuedResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['CommandQueued'] = ResolversParentTypes['CommandQueued']> = {
  command?: Resolver<ResolversTypes['DeviceCommand'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConsumptionResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['Consumption'] = ResolversParentTypes['Consumption']> = {
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  volume?: Resolver<Maybe<ResolversTypes['CubicMetres']>, ParentType, ContextType>;
};

export type ConsumptionEditResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['ConsumptionEdit'] = ResolversParentTypes['ConsumptionEdit']> = {
  day?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  editedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  editedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  volume?: Resolver<ResolversTypes['CubicMetres'], ParentType, ContextType>;
  why?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  withdrawnAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  withdrawnBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  withdrawnWhy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ConsumptionEditUnknownResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['ConsumptionEditUnknown'] = ResolversParentTypes['ConsumptionEditUnknown']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConsumptionEditWithdrawnResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['ConsumptionEditWithdrawn'] = ResolversParentTypes['ConsumptionEditWithdrawn']> = {
  edit?: Resolver<ResolversTypes['ConsumptionEdit'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConsumptionEditedResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['ConsumptionEdited'] = ResolversParentTypes['ConsumptionEdited']> = {
  day?: Resolver<ResolversTypes['ValidatedDay'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConsumptionReprocessedResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['ConsumptionReprocessed'] = ResolversParentTypes['ConsumptionReprocessed']> = {
  changedDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConsumptionUpdateResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['ConsumptionUpdate'] = ResolversParentTypes['ConsumptionUpdate']> = {
  reading?: Resolver<ResolversTypes['Reading'], ParentType, ContextType>;
  servicePoint?: Resolver<ResolversTypes['ServicePoint'], ParentType, ContextType>;
  thisHour?: Resolver<ResolversTypes['Consumption'], ParentType, ContextType>;
  thisMonth?: Resolver<ResolversTypes['Consumption'], ParentType, ContextType>;
  today?: Resolver<ResolversTypes['Consumption'], ParentType, ContextType>;
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

export type DayNotOverResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['DayNotOver'] = ResolversParentTypes['DayNotOver']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeviceResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['Device'] = ResolversParentTypes['Device']> = {
  address?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  application?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  battery?: Resolver<Maybe<ResolversTypes['BatteryLevel']>, ParentType, ContextType>;
  batteryTrend?: Resolver<Array<ResolversTypes['BatteryLevel']>, ParentType, ContextType, RequireFields<DeviceBatteryTrendArgs, 'since'>>;
  clockDriftSeconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  commands?: Resolver<Array<ResolversTypes['DeviceCommand']>, ParentType, ContextType, RequireFields<DeviceCommandsArgs, 'first'>>;
  firmware?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasKey?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  heard?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lastSeenAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  network?: Resolver<ResolversTypes['RadioNetwork'], ParentType, ContextType>;
  profile?: Resolver<Maybe<ResolversTypes['RadioProfile']>, ParentType, ContextType>;
  reception?: Resolver<Maybe<ResolversTypes['Reception']>, ParentType, ContextType>;
  reportIntervalSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  shadow?: Resolver<ResolversTypes['DeviceShadow'], ParentType, ContextType>;
};

export type DeviceCommandResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['DeviceCommand'] = ResolversParentTypes['DeviceCommand']> = {
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  detail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  order?: Resolver<ResolversTypes['DeviceOrder'], ParentType, ContextType>;
  queuedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  sentAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  settledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['CommandState'], ParentType, ContextType>;
};

export type DeviceOrderResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['DeviceOrder'] = ResolversParentTypes['DeviceOrder']> = {
  alarm?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fPort?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  hex?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  litresPerHour?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['DeviceOrderName'], ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['ValvePosition']>, ParentType, ContextType>;
  seconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type DeviceSettingsResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['DeviceSettings'] = ResolversParentTypes['DeviceSettings']> = {
  intervalSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  thresholds?: Resolver<Array<ResolversTypes['AlarmThreshold']>, ParentType, ContextType>;
  valve?: Resolver<Maybe<ResolversTypes['ValvePosition']>, ParentType, ContextType>;
};

export type DeviceShadowResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['DeviceShadow'] = ResolversParentTypes['DeviceShadow']> = {
  desired?: Resolver<ResolversTypes['DeviceSettings'], ParentType, ContextType>;
  desiredVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  inSync?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reported?: Resolver<ResolversTypes['DeviceSettings'], ParentType, ContextType>;
  reportedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reportedVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DeviceUnreachableResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['DeviceUnreachable'] = ResolversParentTypes['DeviceUnreachable']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EditConsumptionResultResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['EditConsumptionResult'] = ResolversParentTypes['EditConsumptionResult']> = {
  __resolveType: TypeResolveFn<'ConsumptionEdited' | 'DayNotOver' | 'EditIdTaken' | 'MeterUnknown' | 'VolumeNegative', ParentType, ContextType>;
};

export type EditIdTakenResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['EditIdTaken'] = ResolversParentTypes['EditIdTaken']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InstallMeterResultResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['InstallMeterResult'] = ResolversParentTypes['InstallMeterResult']> = {
  __resolveType: TypeResolveFn<'InstantImpossible' | 'MeterIdTaken' | 'MeterInstalled' | 'MeterSerialTaken' | 'RadioMalformed' | 'RadioTaken' | 'ServicePointHasMeter' | 'ServicePointUnknown', ParentType, ContextType>;
};

export type InstantImpossibleResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['InstantImpossible'] = ResolversParentTypes['InstantImpossible']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MeterResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['Meter'] = ResolversParentTypes['Meter'], FederationReferenceType extends FederationReferenceTypes['Meter'] = FederationReferenceTypes['Meter']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Meter']> | FederationReferenceType, FederationReferenceType, ContextType>;
  calibreMillimetres?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  consumptionEdits?: Resolver<Maybe<Array<ResolversTypes['ConsumptionEdit']>>, ParentType, ContextType, RequireFields<MeterConsumptionEditsArgs, 'from' | 'to'>>;
  device?: Resolver<Maybe<ResolversTypes['Device']>, ParentType, ContextType>;
  finalRegister?: Resolver<Maybe<ResolversTypes['CubicMetres']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  initialRegister?: Resolver<Maybe<ResolversTypes['CubicMetres']>, ParentType, ContextType>;
  installedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  latestReading?: Resolver<Maybe<ResolversTypes['Reading']>, ParentType, ContextType>;
  manufacturer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  model?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  removedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  serial?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  servicePoint?: Resolver<ResolversTypes['ServicePoint'], ParentType, ContextType>;
  validatedDays?: Resolver<Array<ResolversTypes['ValidatedDay']>, ParentType, ContextType, RequireFields<MeterValidatedDaysArgs, 'from' | 'to'>>;
};

export type MeterIdTakenResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['MeterIdTaken'] = ResolversParentTypes['MeterIdTaken']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MeterInstalledResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['MeterInstalled'] = ResolversParentTypes['MeterInstalled']> = {
  meter?: Resolver<ResolversTypes['Meter'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MeterNotInServiceResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['MeterNotInService'] = ResolversParentTypes['MeterNotInService']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MeterSerialTakenResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['MeterSerialTaken'] = ResolversParentTypes['MeterSerialTaken']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MeterUnknownResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['MeterUnknown'] = ResolversParentTypes['MeterUnknown']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MutationResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  adoptValidationRules?: Resolver<ResolversTypes['AdoptValidationRulesResult'], ParentType, ContextType, RequireFields<MutationAdoptValidationRulesArgs, 'input'>>;
  commandDevice?: Resolver<ResolversTypes['CommandDeviceResult'], ParentType, ContextType, RequireFields<MutationCommandDeviceArgs, 'input'>>;
  editConsumption?: Resolver<ResolversTypes['EditConsumptionResult'], ParentType, ContextType, RequireFields<MutationEditConsumptionArgs, 'input'>>;
  installMeter?: Resolver<ResolversTypes['InstallMeterResult'], ParentType, ContextType, RequireFields<MutationInstallMeterArgs, 'input'>>;
  reprocessConsumption?: Resolver<ResolversTypes['ReprocessConsumptionResult'], ParentType, ContextType, RequireFields<MutationReprocessConsumptionArgs, 'from' | 'meterId' | 'to'>>;
  withdrawConsumptionEdit?: Resolver<ResolversTypes['WithdrawConsumptionEditResult'], ParentType, ContextType, RequireFields<MutationWithdrawConsumptionEditArgs, 'id' | 'why'>>;
};

export type OfficeConsumptionResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['OfficeConsumption'] = ResolversParentTypes['OfficeConsumption']> = {
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  meters?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  volume?: Resolver<Maybe<ResolversTypes['CubicMetres']>, ParentType, ContextType>;
};

export type OfficeNotYoursResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['OfficeNotYours'] = ResolversParentTypes['OfficeNotYours']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OperatingUnitResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['OperatingUnit'] = ResolversParentTypes['OperatingUnit'], FederationReferenceType extends FederationReferenceTypes['OperatingUnit'] = FederationReferenceTypes['OperatingUnit']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['OperatingUnit']> | FederationReferenceType, FederationReferenceType, ContextType>;
  dailyConsumption?: Resolver<Maybe<Array<ResolversTypes['OfficeConsumption']>>, ParentType, ContextType, RequireFields<OperatingUnitDailyConsumptionArgs, 'from' | 'to'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type OrderUnsupportedResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['OrderUnsupported'] = ResolversParentTypes['OrderUnsupported']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  meter?: Resolver<Maybe<ResolversTypes['Meter']>, ParentType, ContextType, RequireFields<QueryMeterArgs, 'id'>>;
  meterBySerial?: Resolver<Maybe<ResolversTypes['Meter']>, ParentType, ContextType, RequireFields<QueryMeterBySerialArgs, 'serial'>>;
  metersWithoutKey?: Resolver<Array<ResolversTypes['Meter']>, ParentType, ContextType, RequireFields<QueryMetersWithoutKeyArgs, 'first'>>;
  validationRuleSets?: Resolver<Array<ResolversTypes['ValidationRuleSet']>, ParentType, ContextType, RequireFields<QueryValidationRuleSetsArgs, 'source'>>;
};

export type RadioMalformedResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['RadioMalformed'] = ResolversParentTypes['RadioMalformed']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RadioProfileResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['RadioProfile'] = ResolversParentTypes['RadioProfile']> = {
  litresPerPulse?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  model?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  vendor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RadioTakenResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['RadioTaken'] = ResolversParentTypes['RadioTaken']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReadingResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['Reading'] = ResolversParentTypes['Reading']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  flowLitresPerHour?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['ReadingOrigin'], ParentType, ContextType>;
  register?: Resolver<ResolversTypes['CubicMetres'], ParentType, ContextType>;
};

export type ReceptionResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['Reception'] = ResolversParentTypes['Reception']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  gateway?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rssiDbm?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  snrDb?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type RefusalResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['Refusal'] = ResolversParentTypes['Refusal']> = {
  __resolveType: TypeResolveFn<'CommandIdTaken' | 'ConsumptionEditUnknown' | 'DayNotOver' | 'DeviceUnreachable' | 'EditIdTaken' | 'InstantImpossible' | 'MeterIdTaken' | 'MeterNotInService' | 'MeterSerialTaken' | 'MeterUnknown' | 'OfficeNotYours' | 'OrderUnsupported' | 'RadioMalformed' | 'RadioTaken' | 'RuleSetDayTaken' | 'RuleSetIdTaken' | 'ServicePointHasMeter' | 'ServicePointUnknown' | 'VolumeNegative', ParentType, ContextType>;
};

export type ReprocessConsumptionResultResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['ReprocessConsumptionResult'] = ResolversParentTypes['ReprocessConsumptionResult']> = {
  __resolveType: TypeResolveFn<'ConsumptionReprocessed' | 'MeterUnknown', ParentType, ContextType>;
};

export type RuleSetDayTakenResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['RuleSetDayTaken'] = ResolversParentTypes['RuleSetDayTaken']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RuleSetIdTakenResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['RuleSetIdTaken'] = ResolversParentTypes['RuleSetIdTaken']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ServicePointResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['ServicePoint'] = ResolversParentTypes['ServicePoint'], FederationReferenceType extends FederationReferenceTypes['ServicePoint'] = FederationReferenceTypes['ServicePoint']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ServicePoint']> | FederationReferenceType, FederationReferenceType, ContextType>;
  consumption?: Resolver<Array<ResolversTypes['Consumption']>, ParentType, ContextType, RequireFields<ServicePointConsumptionArgs, 'from' | 'step' | 'to'>>;
  consumptionThisMonth?: Resolver<Maybe<ResolversTypes['Consumption']>, ParentType, ContextType>;
  consumptionToday?: Resolver<Maybe<ResolversTypes['Consumption']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  meter?: Resolver<Maybe<ResolversTypes['Meter']>, ParentType, ContextType>;
};

export type ServicePointHasMeterResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['ServicePointHasMeter'] = ResolversParentTypes['ServicePointHasMeter']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ServicePointUnknownResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['ServicePointUnknown'] = ResolversParentTypes['ServicePointUnknown']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  consumptionUpdated?: SubscriptionResolver<ResolversTypes['ConsumptionUpdate'], "consumptionUpdated", ParentType, ContextType, RequireFields<SubscriptionConsumptionUpdatedArgs, 'servicePointId'>>;
};

export type ValidatedDayResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['ValidatedDay'] = ResolversParentTypes['ValidatedDay']> = {
  day?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  estimator?: Resolver<Maybe<ResolversTypes['ConsumptionEstimator']>, ParentType, ContextType>;
  final?: Resolver<Maybe<ResolversTypes['CubicMetres']>, ParentType, ContextType>;
  findings?: Resolver<Array<ResolversTypes['DayFinding']>, ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['CubicMetres']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['DayStatus'], ParentType, ContextType>;
  validatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ValidationRuleResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['ValidationRule'] = ResolversParentTypes['ValidationRule']> = {
  action?: Resolver<ResolversTypes['RuleAction'], ParentType, ContextType>;
  atLeastLitres?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  days?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  hoursOfPermanentFlow?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['ValidationRuleKind'], ParentType, ContextType>;
  timesUsual?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  usualAtLeastLitres?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ValidationRuleSetResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['ValidationRuleSet'] = ResolversParentTypes['ValidationRuleSet']> = {
  adoptedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  adoptedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  effectiveFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  estimators?: Resolver<Array<ResolversTypes['ConsumptionEstimator']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  operatingUnitId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  rules?: Resolver<Array<ResolversTypes['ValidationRule']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['ValidationSource'], ParentType, ContextType>;
};

export type ValidationRulesAdoptedResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['ValidationRulesAdopted'] = ResolversParentTypes['ValidationRulesAdopted']> = {
  ruleSet?: Resolver<ResolversTypes['ValidationRuleSet'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VolumeNegativeResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['VolumeNegative'] = ResolversParentTypes['VolumeNegative']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WithdrawConsumptionEditResultResolvers<ContextType = MeteringContext, ParentType extends ResolversParentTypes['WithdrawConsumptionEditResult'] = ResolversParentTypes['WithdrawConsumptionEditResult']> = {
  __resolveType: TypeResolveFn<'ConsumptionEditUnknown' | 'ConsumptionEditWithdrawn', ParentType, ContextType>;
};

export type Resolvers<ContextType = MeteringContext> = {
  AdoptValidationRulesResult?: AdoptValidationRulesResultResolvers<ContextType>;
  AlarmThreshold?: AlarmThresholdResolvers<ContextType>;
  BatteryLevel?: BatteryLevelResolvers<ContextType>;
  CommandDeviceResult?: CommandDeviceResultResolvers<ContextType>;
  CommandIdTaken?: CommandIdTakenResolvers<ContextType>;
  CommandQueued?: CommandQueuedResolvers<ContextType>;
  Consumption?: ConsumptionResolvers<ContextType>;
  ConsumptionEdit?: ConsumptionEditResolvers<ContextType>;
  ConsumptionEditUnknown?: ConsumptionEditUnknownResolvers<ContextType>;
  ConsumptionEditWithdrawn?: ConsumptionEditWithdrawnResolvers<ContextType>;
  ConsumptionEdited?: ConsumptionEditedResolvers<ContextType>;
  ConsumptionReprocessed?: ConsumptionReprocessedResolvers<ContextType>;
  ConsumptionUpdate?: ConsumptionUpdateResolvers<ContextType>;
  CubicMetres?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DayNotOver?: DayNotOverResolvers<ContextType>;
  Device?: DeviceResolvers<ContextType>;
  DeviceCommand?: DeviceCommandResolvers<ContextType>;
  DeviceOrder?: DeviceOrderResolvers<ContextType>;
  DeviceSettings?: DeviceSettingsResolvers<ContextType>;
  DeviceShadow?: DeviceShadowResolvers<ContextType>;
  DeviceUnreachable?: DeviceUnreachableResolvers<ContextType>;
  EditConsumptionResult?: EditConsumptionResultResolvers<ContextType>;
  EditIdTaken?: EditIdTakenResolvers<ContextType>;
  InstallMeterResult?: InstallMeterResultResolvers<ContextType>;
  InstantImpossible?: InstantImpossibleResolvers<ContextType>;
  Meter?: MeterResolvers<ContextType>;
  MeterIdTaken?: MeterIdTakenResolvers<ContextType>;
  MeterInstalled?: MeterInstalledResolvers<ContextType>;
  MeterNotInService?: MeterNotInServiceResolvers<ContextType>;
  MeterSerialTaken?: MeterSerialTakenResolvers<ContextType>;
  MeterUnknown?: MeterUnknownResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  OfficeConsumption?: OfficeConsumptionResolvers<ContextType>;
  OfficeNotYours?: OfficeNotYoursResolvers<ContextType>;
  OperatingUnit?: OperatingUnitResolvers<ContextType>;
  OrderUnsupported?: OrderUnsupportedResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RadioMalformed?: RadioMalformedResolvers<ContextType>;
  RadioProfile?: RadioProfileResolvers<ContextType>;
  RadioTaken?: RadioTakenResolvers<ContextType>;
  Reading?: ReadingResolvers<ContextType>;
  Reception?: ReceptionResolvers<ContextType>;
  Refusal?: RefusalResolvers<ContextType>;
  ReprocessConsumptionResult?: ReprocessConsumptionResultResolvers<ContextType>;
  RuleSetDayTaken?: RuleSetDayTakenResolvers<ContextType>;
  RuleSetIdTaken?: RuleSetIdTakenResolvers<ContextType>;
  ServicePoint?: ServicePointResolvers<ContextType>;
  ServicePointHasMeter?: ServicePointHasMeterResolvers<ContextType>;
  ServicePointUnknown?: ServicePointUnknownResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  ValidatedDay?: ValidatedDayResolvers<ContextType>;
  ValidationRule?: ValidationRuleResolvers<ContextType>;
  ValidationRuleSet?: ValidationRuleSetResolvers<ContextType>;
  ValidationRulesAdopted?: ValidationRulesAdoptedResolvers<ContextType>;
  VolumeNegative?: VolumeNegativeResolvers<ContextType>;
  WithdrawConsumptionEditResult?: WithdrawConsumptionEditResultResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = MeteringContext> = {
  auth?: AuthDirectiveResolver<any, any, ContextType>;
};
