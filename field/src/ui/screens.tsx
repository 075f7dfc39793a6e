import { Fragment, type ComponentChildren } from 'preact';
import { Help } from './help/help.tsx';
import { Slip } from './help/slip.tsx';
import { Welcome } from './entry/welcome.tsx';
import { About } from './menu/about.tsx';
import { Menu } from './menu/menu.tsx';
import { Carry } from './outbox/carry.tsx';
import { Outbox } from './outbox/outbox.tsx';
import { Sent } from './outbox/sent.tsx';
import { CorrectHousehold, NewHousehold } from './people/household-form.tsx';
import { HouseholdPage } from './people/household.tsx';
import { People } from './people/people.tsx';
import { CorrectPerson, NewPerson } from './people/person-form.tsx';
import { PersonPage } from './people/person.tsx';
import { ReportForm, StartReport } from './report/report.tsx';
import { usePath, type Path } from './route.ts';
import { Ask } from './screening/ask.tsx';
import { ChooseInstrument } from './screening/choose.tsx';
import { ResultPage } from './screening/result.tsx';
import { Add } from './today/add.tsx';
import { Today } from './today/today.tsx';
import { VisitForm } from './visit/visit.tsx';

type Draw = (...ids: readonly string[]) => ComponentChildren;

/** Every address of the app; `:` stands for an id, `*` for a step within one and the same form. */
const SCREENS: readonly (readonly [string, Draw])[] = [
  ['', () => <Today />],
  ['add', () => <Add />],
  ['welcome', () => <Welcome />],
  ['people', () => <People />],
  ['people/new', () => <NewPerson household={null} />],
  ['people/:', (id = '') => <PersonPage id={id} />],
  ['people/:/correct', (id = '') => <CorrectPerson id={id} />],
  ['households/new', () => <NewHousehold />],
  ['households/:', (id = '') => <HouseholdPage id={id} />],
  ['households/:/correct', (id = '') => <CorrectHousehold id={id} />],
  ['households/:/people', (id = '') => <NewPerson household={id} />],
  ['report', () => <StartReport person={null} />],
  ['report/about/:', (id = '') => <StartReport person={id} />],
  ['report/:/*', (key = '', step = '') => <ReportForm draft={key} step={step} />],
  ['screening/:', (person = '') => <ChooseInstrument person={person} />],
  ['screening/:/:/*', (person = '', instrument = '', at = '') => <Ask person={person} instrument={instrument} at={at} />],
  ['result/:', (record = '') => <ResultPage record={record} />],
  ['visit/:/:/*', (kind = '', id = '', step = '') => <VisitForm kind={kind} id={id} step={step} />],
  ['help/:', (alarm = '') => <Help alarm={alarm} />],
  ['slip/:', (alarm = '') => <Slip alarm={alarm} />],
  ['outbox', () => <Outbox />],
  ['outbox/carry', () => <Carry />],
  ['outbox/:', (id = '') => <Sent id={id} />],
  ['menu', () => <Menu />],
  ['menu/about', () => <About />],
];

interface Match {
  readonly ids: readonly string[];
  readonly key: string;
}

const matched = (pattern: string, path: Path): Match | null => {
  const parts = pattern.split('/').filter(Boolean);
  if (parts.length !== path.length || !parts.every((part, n) => part === ':' || part === '*' || part === path[n])) return null;
  return {
    ids: path.filter((_part, n) => parts[n] === ':' || parts[n] === '*'),
    key: path.map((part, n) => (parts[n] === '*' ? '*' : part)).join('/'),
  };
};

export const Screens = () => {
  const path = usePath();
  for (const [pattern, draw] of SCREENS) {
    const match = matched(pattern, path);
    // Another address is another screen: nothing typed on one stays on the next.
    if (match) return <Fragment key={match.key}>{draw(...match.ids)}</Fragment>;
  }
  return <Today />;
};
