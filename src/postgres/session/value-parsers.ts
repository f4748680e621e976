import pg from 'pg';

/** Dates, times and intervals, and arrays of them, by their number in `pg_type`. */
const times = [1082, 1114, 1184, 1186, 1115, 1182, 1185, 1187];

const longestTime = 100;

/**
 * The driver's parsers of values. Those of times take a second for ten thousand digits, and four times as
 * long for twice as many: what is longer than any time stays text.
 */
export const typeParsers: pg.CustomTypesConfig = {
  getTypeParser: (type, format) => {
    const parse = pg.types.getTypeParser(type, format);
    if (!times.includes(type)) return parse;
    return (text: string) => (text.length > longestTime ? text : parse(text));
  },
};
