/**
 * How newsrooms take words back and deny them: `…` stands for the words, without a full stop. Of each
 * language several wordings, with quotation marks and without, as one sentence and as more.
 */
interface Wordings {
	/** A note that says that words no longer hold. */
	readonly retractions: readonly string[];
	/** A sentence that denies the words within it. */
	readonly denials: readonly string[];
	/** A sentence that says of the one before it that it is not so. */
	readonly rebuttals: readonly string[];
	readonly stop: string;
}

export const WORDINGS: Readonly<Record<string, Wordings>> = {
	en: {
		retractions: [
			'Correction: An earlier version of this article said that …, which was wrong.',
			'An earlier version had: “…”. That was not so, and has been taken out.',
			'Editor’s note. … This sentence stood here by mistake.',
			'We wrote at first: … We regret the error.'
		],
		denials: [
			'Reports that … were false.',
			'It is not true that ….',
			'Nobody at the ministry would confirm claims that …, and two officials called them invented.'
		],
		rebuttals: ['This has since been denied.', 'That report was false.'],
		stop: '.'
	},
	de: {
		retractions: [
			'Korrektur: In einer früheren Fassung hieß es, …. Das trifft nicht zu.',
			'Anmerkung der Redaktion: Der Satz „…“ stand hier irrtümlich.',
			'Zunächst stand hier: … Wir bitten, den Fehler zu entschuldigen.'
		],
		denials: ['Berichte, wonach …, waren falsch.', 'Dass …, stimmt nicht.'],
		rebuttals: ['Das wurde inzwischen dementiert.'],
		stop: '.'
	},
	uk: {
		retractions: [
			'Виправлення: у попередній версії статті йшлося, що …, але це було неправильно.',
			'Раніше тут було речення: «…». Воно не відповідає дійсності.',
			'Від редакції. … Це речення потрапило сюди помилково.'
		],
		denials: ['Повідомлення про те, що …, виявилися неправдивими.', 'Неправда, що ….'],
		rebuttals: ['Згодом це заперечили.'],
		stop: '.'
	},
	el: {
		retractions: [
			'Διόρθωση: σε προηγούμενη εκδοχή αναφερόταν ότι …, πράγμα που ήταν λάθος.',
			'Η φράση «…» δημοσιεύθηκε εκ παραδρομής.'
		],
		denials: ['Οι αναφορές ότι … ήταν ψευδείς.'],
		rebuttals: ['Αυτό διαψεύστηκε αργότερα.'],
		stop: '.'
	},
	ar: {
		retractions: [
			'تصحيح: ذكرت نسخة سابقة من هذا المقال أن …، وهذا غير صحيح.',
			'كانت العبارة «…» قد نشرت هنا عن طريق الخطأ.'
		],
		denials: ['التقارير التي تفيد بأن … كانت كاذبة.'],
		rebuttals: ['وقد تم نفي ذلك لاحقا.'],
		stop: '.'
	},
	hi: {
		retractions: [
			'सुधार: इस लेख के पहले संस्करण में कहा गया था कि …, जो ग़लत था।',
			'“…” यह वाक्य यहाँ भूल से छपा था।'
		],
		denials: ['यह ख़बर कि … झूठी थी।'],
		rebuttals: ['बाद में इसका खंडन किया गया।'],
		stop: '।'
	},
	zh: {
		retractions: ['更正：本文早前版本称…，此说有误。', '编者注：“…”一句系误载，现予删除。'],
		denials: ['有关…的报道是假的。'],
		rebuttals: ['这一说法后来被否认。'],
		stop: '。'
	}
};
