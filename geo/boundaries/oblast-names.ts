/**
 * The 27 first-level units of Ukraine by ISO 3166-2 code, in the romanisation Ukraine uses itself (Cabinet of
 * Ministers resolution 55 of 2010). Natural Earth's own names mix in Russian-based ones. UA-30 is the city,
 * UA-32 the oblast around it.
 */
export const OBLAST_NAMES: Readonly<Record<string, string>> = {
	'UA-05': 'Vinnytsia',
	'UA-07': 'Volyn',
	'UA-09': 'Luhansk',
	'UA-12': 'Dnipropetrovsk',
	'UA-14': 'Donetsk',
	'UA-18': 'Zhytomyr',
	'UA-21': 'Zakarpattia',
	'UA-23': 'Zaporizhzhia',
	'UA-26': 'Ivano-Frankivsk',
	'UA-30': 'Kyiv',
	'UA-32': 'Kyiv Oblast',
	'UA-35': 'Kirovohrad',
	'UA-40': 'Sevastopol',
	'UA-43': 'Crimea',
	'UA-46': 'Lviv',
	'UA-48': 'Mykolaiv',
	'UA-51': 'Odesa',
	'UA-53': 'Poltava',
	'UA-56': 'Rivne',
	'UA-59': 'Sumy',
	'UA-61': 'Ternopil',
	'UA-63': 'Kharkiv',
	'UA-65': 'Kherson',
	'UA-68': 'Khmelnytskyi',
	'UA-71': 'Cherkasy',
	'UA-74': 'Chernihiv',
	'UA-77': 'Chernivtsi'
};
