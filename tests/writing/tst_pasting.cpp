// SPDX-License-Identifier: MIT
// What pasting and dropping do to a text. The cases are tests/data/writing/paste.txt.

#include "casefile.h"

#include "digest/commands.h"
#include "writing/links.h"
#include "writing/pastedcells.h"
#include "writing/pasting.h"

#include <QTest>

using namespace sasil;
using namespace Qt::StringLiterals;

namespace {

QString decoded(QString text)
{
    return text.replace(u'⇥', u'\t').replace(u'␍', u'\r').replace(u'␤', QChar(QChar::LineSeparator));
}

Command run(const WritingCase &one, const MarkedText &given)
{
    const Digest digest = Digest::parse(given.text);
    const QString text = decoded(one.part(u"text"_s));
    const QString html = one.part(u"html"_s);
    const QString title = html.isEmpty() ? one.part(u"title"_s) : linkTitleOfHtml(html);
    if (one.command == u"address")
        return droppedAddress(digest, given.selection.start, text, title);
    if (one.command == u"files")
        return droppedFiles(digest, given.selection.start, text.split(u'\n'));
    return pasted(digest, given.selection, {text, html, title});
}

} // namespace

class TestPasting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cases()
    {
        const QString path = QStringLiteral(SASIL_TEST_DATA "/writing/paste.txt");
        QList<WritingCase> all = readCases(path);
        const bool renews = qEnvironmentVariableIsSet("SASIL_UPDATE_GOLDEN");
        for (WritingCase &one : all) {
            const MarkedText given = unmarked(one.part(u"before"_s));
            const Command command = run(one, given);
            QVERIFY2(areApplicable(command.edits, given.text.size()), qPrintable(one.name));
            const QString after = marked(applied(given.text, command.edits), command.selection);
            if (renews)
                one.setPart(u"after"_s, after);
            QVERIFY2(
                after == one.part(u"after"_s),
                qPrintable(one.name + u":\n"_s + after + u"\n-- instead of --\n"_s + one.part(u"after"_s)));
        }
        if (renews)
            writeCases(path, all);
    }

    void addresses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isIt");
        QTest::newRow("web") << u"https://a.kr/b?c=d&e=%20#f"_s << true;
        QTest::newRow("upper case") << u"HTTPS://A.KR"_s << true;
        QTest::newRow("hangul") << u"https://한국.kr/수출"_s << true;
        QTest::newRow("mail") << u"mailto:a@b.kr"_s << true;
        QTest::newRow("two") << u"https://a.kr https://b.kr"_s << false;
        QTest::newRow("with words") << u"https://a.kr 참고"_s << false;
        QTest::newRow("words") << u"www"_s << false;
        QTest::newRow("scheme alone") << u"https://"_s << false;
        QTest::newRow("angle brackets") << u"<https://a.kr>"_s << false;
    }
    void addresses()
    {
        QFETCH(const QString, text);
        QFETCH(const bool, isIt);
        QCOMPARE(isAddress(text), isIt);
    }
};

QTEST_APPLESS_MAIN(TestPasting)
#include "tst_pasting.moc"
