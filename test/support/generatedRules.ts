import fc from 'fast-check';

type Sources = fc.Arbitrary<string>;

const join = (template: string, ...parts: Sources[]): Sources =>
  fc.tuple(...parts).map((given) => template.replaceAll(/\$(\d)/g, (_, at: string) => given[Number(at)] ?? ''));

const quoted = (...texts: string[]): Sources => fc.constantFrom(...texts.map((text) => JSON.stringify(text)));

const literalText = quoted(
  'A',
  '老树',
  '￿',
  '𠮷b',
  "it's",
  'a\\b',
  '11010519491231002X',
  '91350100M000100Y43',
  '9787040506945',
);
const literalNumber = fc.constantFrom('0', '1', '3', '0.5', '2.75', '1000000', '-2');
const comparison = fc.constantFrom('==', '!=', '<', '<=', '>', '>=');

/** Conditions over a picking `p` beside the tree `this`. */
const ofPicking = fc.oneof(
  fc.constantFrom(
    'p.sold',
    '!p.sold',
    'p.treeNo == this.treeNo',
    'p.fruit == this.fruit',
    'p.pickedOn >= this.plantedOn',
    'has(p.buyer) && p.kilograms > 1',
    'p.buyer < this.remark',
    'rows(pickings).exists(q, q.kilograms > p.kilograms)',
    'p.kilograms * this.height > record(orchardProfile).area',
  ),
  join('p.kilograms $0 $1', comparison, literalNumber),
);
const pickings = fc.oneof(
  fc.constantFrom('rows(pickings)', 'lastYear.rows(pickings)'),
  join('rows(pickings).filter(p, $0)', ofPicking),
  join('rows(pickings).filter(p, $0).filter(p, $1)', ofPicking, ofPicking),
);

/** Rules over a tree of the orchard, by what they yield; what two generators share grows together. */
export const generatedRules = fc.letrec<{
  number: string;
  text: string;
  date: string;
  yearMonth: string;
  condition: string;
}>((tie) => ({
  number: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    literalNumber,
    fc.constantFrom('this.early', 'this.late', 'this.bought', 'this.height', 'this.firstCrop', 'window.year'),
    fc.constantFrom('last.early', 'last.height', 'record(orchardProfile).area', 'lastYear.record(orchardProfile).area'),
    fc.constantFrom('this.pests.size()', 'this.pests.distinct().size()', 'external("yearbook", "trees")'),
    join('($0 $1 $2)', tie('number'), fc.constantFrom('-', '*', '/', '%'), tie('number')),
    join('($0 + 1)', tie('number')),
    join('(-$0)', tie('number')),
    join('total($0, $1, this.late)', tie('number'), tie('number')),
    join('ceil($0)', tie('number')),
    join('($0 ? $1 : $2)', tie('condition'), tie('number'), tie('number')),
    join('age($0, $1)', tie('date'), tie('date')),
    join('age($0, $1)', tie('yearMonth'), tie('date')),
    join('daysBetween($0, $1)', tie('date'), tie('date')),
    join('year($0)', fc.oneof(tie('date'), tie('yearMonth'))),
    join('size($0)', tie('text')),
    join('$0.size()', pickings),
    join('$0.map(p, p.kilograms).$1()', pickings, fc.constantFrom('sum', 'avg', 'min', 'max', 'size')),
    join('$0.map(p, p.kilograms * this.height).sum()', pickings),
    join('rows(trees).map(t, total(t.early, $0)).sum()', tie('number')),
    join('$0.map(p, p.treeNo).distinct().size()', pickings),
    join('$0.map(p, p.kilograms).distinct().sum()', pickings),
  ),
  text: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    literalText,
    fc.constantFrom('this.treeNo', 'this.remark', 'this.fruit', 'last.remark', 'collection.academicYear'),
    fc.constantFrom('label(this.fruit)', 'parentOf(this.fruit)', 'record(orchardProfile).orchardName'),
    join('($0 + $1)', tie('text'), tie('text')),
    join('substring($0, $1)', tie('text'), fc.constantFrom('0', '1', '5', '0, 2', '1, 3', '2, 2', '3, 1')),
    join('idGender($0)', tie('text')),
    join('($0 ? $1 : $2)', tie('condition'), tie('text'), tie('text')),
  ),
  date: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constantFrom('this.plantedOn', 'window.start', 'window.end', 'last.plantedOn'),
    join('addYears($0, $1)', tie('date'), fc.constantFrom('1', '-4', 'this.height', 'this.bought', '-9000')),
    join('idBirthDate($0)', tie('text')),
    join('$0.map(p, p.pickedOn).$1()', pickings, fc.constantFrom('min', 'max')),
    join('($0 ? $1 : $2)', tie('condition'), tie('date'), tie('date')),
  ),
  yearMonth: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constantFrom('this.graftedIn', 'last.graftedIn'),
    join('month($0)', tie('date')),
    join('addYears($0, $1)', tie('yearMonth'), fc.constantFrom('1', '-4', 'this.bought', '-9000')),
    fc.constant('rows(trees).map(t, t.graftedIn).min()'),
  ),
  condition: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom('this.healthy', 'true', 'false', 'last.healthy', '("A" in this.pests)'),
    join('($0 $1 $2)', tie('number'), comparison, tie('number')),
    join('($0 $1 $2)', tie('text'), comparison, tie('text')),
    join('($0 $1 $2)', tie('date'), comparison, tie('date')),
    join('($0 $1 $2)', tie('yearMonth'), comparison, tie('yearMonth')),
    join('($0 $1 $2)', tie('condition'), fc.constantFrom('&&', '||', '==', '!='), tie('condition')),
    join('(!$0)', tie('condition')),
    join('has($0)', fc.oneof(tie('number'), tie('text'), tie('date'), tie('condition'), fc.constant('this.pests'))),
    join('within($0, $1, $2)', tie('number'), tie('number'), tie('number')),
    join('matches($0, $1)', tie('text'), quoted('^\\w{1,3}$', '\\d', '^.$', '[^A]', "树|'")),
    join('($0 in [$1, $2])', tie('number'), tie('number'), tie('number')),
    join('($0 in [$1, "A"])', tie('text'), tie('text')),
    join('($0 in $1.map(p, p.treeNo))', tie('text'), pickings),
    join('($0 in $1.map(p, p.kilograms).distinct())', tie('number'), pickings),
    join('has($0.map(p, p.kilograms))', pickings),
    join('$0.exists(p, $1)', pickings, ofPicking),
    join('$0.all(p, $1)', pickings, ofPicking),
    join('$0($1)', fc.constantFrom('idChecksum', 'creditCodeChecksum', 'isbnChecksum'), tie('text')),
  ),
}));
