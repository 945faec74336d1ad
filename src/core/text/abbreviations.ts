const words = (list: string) => new Set(list.split(' '));

/** English abbreviations, lower-case and without their last full stop, that a name or word always follows. */
export const leadingAbbreviations = words(
  'mr mrs ms mx dr prof assoc asst hon rev st h.e h.e.dr h.r.h h.m gen maj col capt lt sgt brig adm gov sen rep pres amb ' +
    'messrs mme mlle vs v cf e.g i.e eg ie viz approx ca al est incl excl tel fax attn ref resp dept govt',
);

/** Abbreviations that need a number or a single letter after them: "No. 44", "Art. 5". */
export const numberedAbbreviations = words(
  'no nos art arts sec secs sect ch chap chaps vol vols p pp para paras fig figs pt pts cl reg regs sched app annex ' +
    'ed eds n nn jan feb mar apr jun jul aug sep sept oct nov dec ext rm bldg',
);

/** Words that begin sentences and hardly ever go on with a name: after "U.S." or "etc." they begin a new one. */
export const sentenceStarters = words(
  'the this that these those there then thus therefore it its he she they we you his her their our my i a an in on at ' +
    'as of by for from to with under over during after before since until while when where who what which why how if ' +
    'although though however moreover furthermore in addition additionally also besides but and or nor so yet not no ' +
    'all any each every some such other another both more most many several pursuant whereas accordingly finally ' +
    'first second third meanwhile according please see only once because despite among between through article',
);
