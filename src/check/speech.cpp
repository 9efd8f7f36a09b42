// SPDX-License-Identifier: MIT
#include "check/speech.h"

#include <QRegularExpression>

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
        u"((?:[가-힣]야|[가-힣]여야)\\s?(?:만\\s)?(?:함|한다|합니다|됨|된다|됩니다|할 것임|할 것이다|할 "
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
    const QString cue = match.captured(1);
    // `…다고 판단됨` is what the writer thinks; another `…다고` before it is what somebody said.
    static const QRegularExpression thought(u"[다라]고 $"_s);
    QString before = own.first(match.capturedStart(1));
    if (cue.startsWith(u"판단") || cue.startsWith(u"생각") || cue.startsWith(u"우려"))
        before.remove(thought);
    if (attributed.match(before).hasMatch())
        return {};
    static const QRegularExpression obliges(u"야\\s?(?:만\\s)?[함한합됨된됩하할]|^필요(?:함|하다|합니다)"_s);
    if (obliges.match(cue).hasMatch() && duty.match(own).hasMatch())
        return {};
    static const QRegularExpression project(
        u"(?:국책|연구|국정|개발|정부|지원|협력|공동|수행|선정)\\s?과제"_s);
    if (cue.startsWith(u"과제") && project.match(own).hasMatch())
        return {};
    return cue;
}

QString englishCue(const QString &sentence)
{
    static const auto caseless = QRegularExpression::CaseInsensitiveOption;
    static const QRegularExpression own(u"\\b(I think|I believe|in my view|in our view)\\b"_s, caseless);
    static const QRegularExpression cues(
        u"\\b(should|must|ought to|needs? to|(?:is|are|was|were|seems|looks|will|most|very|quite|it is) "
        u"likely(?! than)|"
        "likely|it seems)\\b"_s,
        caseless);
    static const QRegularExpression attributed(
        u"\\b(said|says|saying|announc\\w+|according to|told|tells|(?<!be )(?<!been "
        u")warn\\w*|argu(?:es?|ed|ing)|claim\\w*|urg(?:es?|ed|ing)|"
        "estimat\\w+|expect\\w*|predict\\w*|forecast\\w*|report(?:s|ed|ing)?|wr(?:ote|ites|iting|itten)|add(?"
        ":s|ed)|not(?:es|ed|ing)|"
        "stat(?:es|ed|ing)|propos\\w+|recommend\\w*|call(?:s|ed|ing) "
        "(?:for|on|it)|ask(?:s|ed|ing)?|demand\\w*|insist\\w*|"
        "conclud\\w+|suggest\\w*|project(?:s|ed)|projection\\w*|analysts?|economists|experts|survey\\w*|"
        "poll\\w*|respondents|"
        "question\\w*|titled?|headline\\w*|headed|entitled|describ\\w+|quot\\w+|cit(?:es|ed|ing)|believes?|"
        "believed|thinks|view(?:s|ed) as|"
        "deemed|considered|see(?:s|n) "
        "as|assum\\w+|model\\w*|study|studies|found|finds|whether|asked|memo|letter|motion|petition\\w*|"
        "advis\\w+|guidance|tells|promis\\w+|declar\\w+|testif\\w+|plead\\w*|interview\\w*|statement)\\b"_s,
        caseless);
    static const QRegularExpression duty(
        u"\\b(laws?|acts?|rules?|ruling|ruled|regulat\\w+|codes?|standards?|requir\\w+|permits?|licen[cs]\\w+"
        u"|contracts?|terms|"
        "courts?|orders?|ordered|treat(?:y|ies)|agreements?|directives?|articles?|sections?|guidelines?|"
        "polic(?:y|ies)|deadlines?|"
        "eligib\\w+|certif\\w+|bills?|ordinances?|statut\\w+|clauses?|mandat\\w+|oblig\\w+|penalt\\w+|fines?|"
        "fined|charter|constitution|"
        "within \\d+|before \\d+|by "
        "\\d+|days?|protocols?|specification\\w*|manual|warranty|visa|applicants?|candidates?|bidders?|"
        "licensees?|operators|providers|employers|tender|quota|criteria|amendment|tariff|convention|judge|"
        "tribunal|"
        "minimum|at least|no later|in order to)\\b"_s,
        caseless);
    static const QRegularExpression statistic(
        u"\\b(?:times|percent|%|more|less|as|equally|least) (?:as )?likely\\b|\\blikely (?:than|as)\\b"_s,
        caseless);
    static const QRegularExpression relative(
        u"\\b(?:who|that|which|they|not|did|does|do|don't|doesn't|no|without|you|"
        "users|drivers|customers|people|patients|passengers|riders|buyers) needs? to\\b"_s,
        caseless);
    if (const QRegularExpressionMatch first = own.match(sentence); first.hasMatch())
        return first.captured(1);
    const QRegularExpressionMatch match = cues.match(sentence);
    if (!match.hasMatch() || attributed.match(sentence).hasMatch())
        return {};
    const QString cue = match.captured(1);
    if (cue.endsWith(u"likely", Qt::CaseInsensitive))
        return statistic.match(sentence).hasMatch() ? QString() : cue;
    if (cue.startsWith(u"need", Qt::CaseInsensitive) && relative.match(sentence).hasMatch())
        return {};
    // What a rule asks for it says with "must"; a guideline may say "should".
    static const QRegularExpression guideline(
        u"\\b(rules?|acts?|laws?|regulat\\w+|codes?|standards?|guidelines?|"
        "require\\w+|directives?|protocols?|polic(?:y|ies)|criteria)\\b"_s,
        caseless);
    const bool isDuty =
        cue.startsWith(u"must", Qt::CaseInsensitive) || cue.startsWith(u"need", Qt::CaseInsensitive)
            ? duty.match(sentence).hasMatch()
            : cue.startsWith(u"should", Qt::CaseInsensitive) && guideline.match(sentence).hasMatch();
    if (isDuty)
        return {};
    return cue;
}

/// Whether a cue may be in \a text: most have none, and need not be taken apart.
bool maySpeak(QStringView text)
{
    static constexpr QStringView hints[] = {u"야 ",    u"야함", u"야만",   u"필요", u"판단", u"생각", u"우려",
                                            u"가능성", u"과제", u"바람직", u"보임", u"보인", u"보입"};
    static constexpr QStringView latin[] = {u"should",    u"must",    u"ought",    u"need",   u"I think",
                                            u"I believe", u"my view", u"our view", u"likely", u"seems"};
    const auto holds = [text](QStringView hint) { return text.contains(hint, Qt::CaseInsensitive); };
    return (hasHangul(text) && std::any_of(std::begin(hints), std::end(hints),
                                           [text](QStringView h) { return text.contains(h); })) ||
           std::any_of(std::begin(latin), std::end(latin), holds);
}

} // namespace

QString opinionCue(QStringView text)
{
    if (!maySpeak(text))
        return {};
    for (const QString &sentence : sentencesOf(withoutQuotations(text))) {
        const QString cue = hasHangul(sentence) ? koreanCue(sentence) : englishCue(sentence);
        if (!cue.isEmpty())
            return cue;
    }
    return {};
}

} // namespace sasil
