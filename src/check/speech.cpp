// SPDX-License-Identifier: MIT
#include "check/speech.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

bool hasHangul(QStringView text)
{
    return std::any_of(text.begin(), text.end(),
                       [](QChar c) { return c.unicode() >= 0xac00 && c.unicode() <= 0xd7a3; });
}

/// The text with blanks where something is quoted: it is somebody else's.
QString withoutQuotations(QStringView text)
{
    static const QRegularExpression quotations(
        u"“[^”]*”|‘[^’]*’|\"[^\"\\n]*\"|「[^」]*」|『[^』]*』|《[^》]*》|〈[^〉]*〉|(?<![\\w])'[^'\\n]*'(?![\\w])"_s);
    QString own = text.toString();
    for (auto matches = quotations.globalMatch(text.toString()); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        own.replace(match.capturedStart(), match.capturedLength(), QString(match.capturedLength(), u' '));
    }
    return own;
}

QStringList sentencesOf(const QString &text)
{
    static const QRegularExpression end(u"(?<=[.!?。])\\s+|\\n|;\\s"_s);
    return text.split(end, Qt::SkipEmptyParts);
}

/// Korean says at the end of a sentence whose it is: only what stands there counts.
QString koreanCue(const QString &sentence)
{
    static const QRegularExpression cues(
        u"((?:[가-힣]+야)\\s?(?:만\\s)?(?:함|한다|합니다|됨|된다|됩니다|할 것임|할 것이다|할 "
        u"것|하겠음)"
        "|필요(?:함|하다|합니다|해 보임|해 보인다|할 것임)|필요가 있(?:음|다|습니다|어 보임)|필요성이 "
        "(?:있|크|높)[가-힣]*"
        "|판단(?:됨|된다|됩니다)|생각(?:됨|된다|함|한다|합니다|됩니다)"
        "|우려(?:됨|된다|됩니다|스러움|스럽다)|가능성(?:이|은|도) (?:있|높|크|큼|커)[가-힣]{0,3}"
        "|과제(?:임|이다|입니다|로 보임|일 것임)|바람직(?:함|하다|합니다|해 보임|할 것임)"
        "|것으로 (?:보임|보인다|보입니다))$"_s);
    static const QRegularExpression end(
        u"[\\s.!?。…)\\]〕）~]+$|\\s*[\\[(（〔][^\\])）〕]*[\\])）〕]\\s*$"_s);
    static const QRegularExpression attributed(
        u"따르면|의하면|밝[히혔힌]|발표|언급|주장|라고|다고|라며|다며|다는|라는|이라는|했으며 "
        "|전문가(?:들)?[은는]|업계[는은]|학계[는은]|시장에서는|당국은|정부는|측은|[가-힣]씨는|위원장은|장관은|대표는|교수는|총장은"_s);
    static const QRegularExpression duty(
        u"에 "
        u"따라|법[은이에안률]|법률|법령|법상|시행령|시행규칙|조례|규정|규칙|의무|고시|약관|지침|협약|조약|"
        u"계약|개정안|조항|제\\d+조|요건|기준(?:에 맞|상|치)"
        "|가이드라인|허가|승인|신고|등록|인증|자격|판결|명령|기한|마감|까지 |이내|전까지|려면|신청|제출|응시|지원자|사업자|이용자"_s);
    QString own = sentence;
    for (qsizetype before = -1; before != own.size();) {
        before = own.size();
        own.remove(end);
    }
    const QRegularExpressionMatch match = cues.match(own);
    if (!match.hasMatch())
        return {};
    QString cue = match.captured(1);
    // `…다고 판단됨` is what the writer thinks; another `…다고` before it is what somebody said.
    static const QRegularExpression thought(u"[다라]고 $"_s);
    QString before = own.first(match.capturedStart(1));
    if (cue.startsWith(u"판단") || cue.startsWith(u"생각") || cue.startsWith(u"우려"))
        before.remove(thought);
    if (attributed.match(before).hasMatch())
        return {};
    static const QRegularExpression obliges(u"야\\s?(?:만\\s)?[함한합됨된됩하할]|^필요(?:함|하다|합니다)"_s);
    // What is measured, what hangs on a condition, and what one person has to do there, a rule asks for.
    static const QRegularExpression rule(
        u"\\d|(?:으면|이면|하면|되면|려면|라면|[가-힣]면) |않아야|(?:^|\\s)(?:한|두|세|네|다섯|여섯) "
        u"(?:달|시간|번|명|가지|주|해)"
        "|(?:내|가|와|앉아|앉|보여|보여 "
        "주어|받아|던져|제출해|예약해|신청해|등록해|게시해|기다려|보관해|잡아|알려|지나|넘어|들어|내려와"
        "|써|지켜|거쳐|갖춰|갖추어|착용해)야"_s);
    if (obliges.match(cue).hasMatch() && (duty.match(own).hasMatch() || rule.match(own).hasMatch()))
        return {};
    static const QRegularExpression project(
        u"(?:국책|연구|국정|개발|정부|지원|협력|공동|수행|선정)\\s?과제"_s);
    if (cue.startsWith(u"과제") && project.match(own).hasMatch())
        return {};
    return cue;
}

/// English says it with an auxiliary that rules, forecasts and machines need as well: it counts where nothing
/// in the sentence hints at them.
class EnglishSentence
{
public:
    explicit EnglishSentence(const QString &sentence) : m_sentence(sentence) {}

    [[nodiscard]] QString cue() const
    {
        if (const QString first = captured(u"\\b(I think|I believe|in my view|in our view)\\b"_s);
            !first.isEmpty())
            return first;
        if (has(reporting()))
            return {};
        if (const QString seems = captured(u"\\b(it seems)\\b"_s); !seems.isEmpty())
            return seems;
        // `He cautioned that …`, `The finding is that …`
        if (has(u"\\b[a-z]+(?:ed|s|t|d|ng) that (?!is\\b)"_s))
            return {};
        for (const QString &cue : {advice(), duty(), likelihood()}) {
            if (!cue.isEmpty())
                return cue;
        }
        return {};
    }

private:
    [[nodiscard]] QString captured(const QString &pattern, bool isCaseless = true) const
    {
        return compiled(pattern, isCaseless).match(m_sentence).captured(1);
    }
    [[nodiscard]] bool has(const QString &pattern) const
    {
        return compiled(pattern, true).match(m_sentence).hasMatch();
    }

    /// Each pattern is compiled once.
    static QRegularExpression compiled(const QString &pattern, bool isCaseless)
    {
        thread_local QHash<QString, QRegularExpression> known;
        const auto found = known.constFind(pattern);
        if (found != known.constEnd())
            return *found;
        const auto options =
            isCaseless ? QRegularExpression::CaseInsensitiveOption : QRegularExpression::NoPatternOption;
        return *known.insert(pattern, QRegularExpression(pattern, options));
    }

    static QString reporting()
    {
        return u"\\b(said|says|saying|announc\\w+|according to|told|tells|(?<!be )(?<!been "
               u")warn\\w*|argu(?:es?|ed|ing)|"
               "claim\\w*|urg(?:es?|ed|ing)|estimat\\w+|expect\\w*|predict\\w*|forecast\\w*|report(?:s|ed|"
               "ing)?|"
               "wr(?:ote|ites|iting|itten)|add(?:s|ed)|not(?:es|ed|ing)|stat(?:es|ed|ing)|propos\\w+|"
               "recommend\\w*|"
               "call(?:s|ed|ing)|ask(?:s|ed|ing)?|demand\\w*|insist\\w*|conclud\\w+|suggest\\w*|project(?:s|"
               "ed)|"
               "projections?|analys[ti]s|economists|experts|survey\\w*|polls?|respondents|titled?|headlines?|"
               "headed|entitled|"
               "describ\\w+|quot\\w+|cit(?:es|ed|ing)|believes|believed|thinks|thought|view(?:s|ed) "
               "as|deemed|considered|"
               "sees|seen "
               "as|assum\\w+|models?|study|studies|found|finds|finding|findings|whether|why|memo|letter|note|"
               "leaflet|"
               "verdict|minutes|draft|consensus|motion|petition\\w*|advis\\w+|guidance|promis\\w+|declar\\w+|"
               "testif\\w+|"
               "testimony|plead(?:s|ed)|interview\\w*|statement|vow\\w*|maintain\\w*|cautioned|cautions|"
               "quipped|conceded|concedes|"
               "admit\\w*|confid(?:ed|es)|retort\\w*|scoff\\w*|reckon\\w*|hopes "
               "for|hoped|wants?|wanted|complain\\w*|joked|"
               "explain(?:s|ed)|blames|as \\w+ put it|in (?:its|his|her|their) "
               "(?:reading|view|words|opinion|assessment|eyes)|"
               "in the (?:assessment|words|view|eyes|opinion) "
               "of|reads|named|assessment|bookmakers|doubts?|doubted|"
               "advert\\w*|poster|banner|sign)\\b"_s;
    }

    /// "should" and "ought to"
    [[nodiscard]] QString advice() const
    {
        const QString cue = captured(u"(?:^|[^-\\w])(should|ought to)\\b(?! ?v\\.)"_s, false);
        const bool isAsked =
            has(u"\\b(rules?|(?:the|an|this) "
                u"act|laws?|regulat\\w+|codes?|standards?|guidelines?|require\\w*|directives?|"
                "protocols?|polic(?:y|ies)|criteria|manual|instructions?|specification\\w*|label)\\b"_s);
        return isAsked ? QString() : cue;
    }

    /// "must" and "need to": what is asked of those who govern or lead something; and "must have", which
    /// guesses.
    [[nodiscard]] QString duty() const
    {
        QString guess = captured(u"\\b(must have) (?!had\\b)\\w+(?:n|ed|t)\\b(?! \\d)"_s, false);
        if (!guess.isEmpty() && !has(u"\\d"_s))
            return guess;
        static const QString actors =
            u"governments?|ministr(?:y|ies)|minister|parliament|council|cit(?:y|ies)|state|states|countr(?:y|"
            u"ies)|europe|congress|"
            "regulators?|authorit(?:y|ies)|we|industry|society|lawmakers|eu|politicians|leaders|nation|"
            "nations|world|mayor|"
            "board|management|hospitals|schools|universities|police|compan(?:y|ies)|makers|sides|party|"
            "parties|union|unions|"
            "publishers|platforms|carmakers|banks|sector|commission|agency|president|chancellor|administration"_s;
        QString cue = captured(u"\\b(?:"_s + actors +
                               u")(?: (?:now|also|finally|themselves|itself))? (must|needs? to)\\b"_s);
        if (cue.isEmpty())
            cue = captured(u"\\b(needs? to be) \\w+(?:ed|id)\\b"_s);
        const bool isAsked = has(
            u"\\b(laws?|(?:the|an|this) "
            u"act|rules?|ruling|ruled|regulation\\w*|codes?|standards?|requir\\w+|permits?|"
            "licen[cs]\\w+|contr(?:the|an|this) act|terms|courts?|orders?|ordered|treat(?:y|ies)|agreements?|"
            "directives?|articles?|sections?|guidelines?|deadlines?|certif\\w+|bills?|ordinances?|statut\\w+|"
            "clauses?|mandat\\w+|oblig\\w+|penalt\\w+|fines?|within|before \\d|by|until|from|at least|"
            "no later|in order to|to qualify|under)\\b|\\d"_s);
        return isAsked ? QString() : cue;
    }

    /// "likely" as an adverb: the likely winner, and how many times as likely, are facts.
    [[nodiscard]] QString likelihood() const
    {
        if (has(u"\\b(?:times|percent|%|more|less|as|equally|least|twice) (?:as )?likely\\b|\\blikely "
                u"(?:than|as)\\b|"
                "\\b(?:the|an?|most|among|and|not|its|their|his|her|this|that|one|any|no) likely\\b"_s))
            return {};
        return captured(u"\\b((?:is|are|was|were|will|would|has|have|most) likely|likely(?= "
                        u"(?:to|[a-z]+(?:ed|s|d|t)|knew|came|"
                        "went|held|took|gave|lost|won|saw|ran|began)\\b))"_s);
    }

    const QString &m_sentence;
};

/// Whether a word of a cue begins with \a text: most texts hold none, and need not be taken apart.
bool beginsCue(QStringView text)
{
    const auto follows = [text](QStringView any) { return text.size() > 1 && any.contains(text[1]); };
    const auto reads = [text](QStringView word) { return text.startsWith(word, Qt::CaseInsensitive); };
    switch (text[0].unicode()) {
    case u'야':
        return follows(u" 함한합만됨된됩할하");
    case u'필':
        return follows(u"요");
    case u'판':
        return follows(u"단");
    case u'생':
        return follows(u"각");
    case u'우':
        return follows(u"려");
    case u'가':
        return follows(u"능");
    case u'과':
        return follows(u"제");
    case u'바':
        return follows(u"람");
    case u'보':
        return follows(u"임인입");
    case u's':
    case u'S':
        return reads(u"should") || reads(u"seems");
    case u'm':
    case u'M':
        return reads(u"must") || reads(u"my view");
    case u'o':
    case u'O':
        return reads(u"ought") || reads(u"our view");
    case u'n':
    case u'N':
        return reads(u"need");
    case u'l':
    case u'L':
        return reads(u"likely");
    case u'I':
    case u'i':
        return reads(u"I think") || reads(u"I believe");
    default:
        return false;
    }
}

bool maySpeak(QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (beginsCue(text.sliced(i)))
            return true;
    }
    return false;
}

} // namespace

QString opinionCue(QStringView text)
{
    constexpr qsizetype longest = 4000; // what is longer is no sentence that somebody wrote as a fact
    if (text.size() > longest || !maySpeak(text))
        return {};
    for (const QString &sentence : sentencesOf(withoutQuotations(text))) {
        const QString cue = hasHangul(sentence) ? koreanCue(sentence) : EnglishSentence(sentence).cue();
        if (!cue.isEmpty())
            return cue;
    }
    return {};
}

} // namespace sasil
