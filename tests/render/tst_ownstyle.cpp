// SPDX-License-Identifier: MIT
// A user's own style sheet: what is kept of it loads nothing and stays within its <style>, whatever its text
// is. tests/data/render/ownstyle has the cases: NAME.css, and in NAME.kept what is kept, below a line for
// each thing that is left out.

#include "render/csstokens.h"
#include "render/ownstyle.h"

#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace sasil;
using namespace Qt::StringLiterals;

namespace {

const QString folder = QStringLiteral(SASIL_TEST_DATA "/render/ownstyle/");

QString read(const QString &name)
{
    QFile file(folder + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString told(const OwnStyle &style)
{
    QString text;
    for (const OwnStyle::LeftOut &one : style.leftOut)
        text +=
            (one.why == OwnStyle::Why::Elsewhere ? u"elsewhere %1\n"_s : u"no style %1\n"_s).arg(one.line);
    return text + u"----\n"_s + style.css;
}

/// What of \a css could load something or be more than a style; empty: nothing.
QString harm(const QString &css)
{
    // As HTML sees it.
    if (css.contains(u"</"_s) || css.contains(u"<!"_s))
        return u"a tag"_s;
    static const QRegularExpression plain(u"(?i)@import|expression\\(|javascript:"_s);
    // As a browser sees it, escapes and all.
    bool isAddress = false;
    for (const CssToken &token : cssTokens(css)) {
        const bool isLoaded = token.kind == CssKind::Url || (isAddress && token.kind == CssKind::String);
        if (isLoaded && !token.value.startsWith("data:"_L1, Qt::CaseInsensitive))
            return u"an address: "_s + token.value;
        isAddress = token.kind == CssKind::Function && token.value == u"url";
        if ((token.kind == CssKind::At && token.value == u"import") || token.kind == CssKind::Broken)
            return token.raw.toString();
        if (token.kind == CssKind::Function && (token.value == u"src" || token.value.endsWith(u"image-set")))
            return token.value;
    }
    return {};
}

} // namespace

class TestOwnStyle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cases_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : QDir(folder).entryList({u"*.css"_s}, QDir::Files, QDir::Name))
            QTest::newRow(qPrintable(name.chopped(4))) << name.chopped(4);
    }

    /// To accept what is kept now: SASIL_UPDATE_GOLDEN=1 tst_ownstyle cases
    void cases()
    {
        QFETCH(QString, name);
        const OwnStyle style = harmlessStyle(read(name + u".css"_s));
        if (qEnvironmentVariableIsSet("SASIL_UPDATE_GOLDEN")) {
            QFile file(folder + name + u".kept"_s);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(told(style).toUtf8());
        }
        QCOMPARE(told(style), read(name + u".kept"_s));
        QCOMPARE(harm(style.css), QString());
        QCOMPARE(style.problems().isEmpty(), style.leftOut.isEmpty());
    }

    void whatIsKeptIsKeptAgain_data() { cases_data(); }

    void whatIsKeptIsKeptAgain()
    {
        QFETCH(QString, name);
        const QString kept = harmlessStyle(read(name + u".css"_s)).css;
        QVERIFY(harmlessStyle(kept).leftOut.isEmpty());
        QCOMPARE(harmlessStyle(kept).css, kept);
    }

    void anyPartIsHarmless_data() { cases_data(); }

    /// However a file is cut, and whatever stands before it.
    void anyPartIsHarmless()
    {
        QFETCH(QString, name);
        const QString text = read(name + u".css"_s);
        for (qsizetype i = 0; i <= text.size(); ++i) {
            for (const QString &before :
                 {QString(), u"a{"_s, u"\"\\"_s, u"a{b:url("_s, u"/*"_s, u"@media ("_s}) {
                const QString css = harmlessStyle(before + text.sliced(i)).css;
                QVERIFY2(harm(css).isEmpty(),
                         qPrintable(before + text.sliced(i, qMin<qsizetype>(40, text.size() - i))));
                QCOMPARE(harm(harmlessStyle(before + text.first(i)).css), QString());
            }
        }
    }

    void deepAndLongTextsEnd()
    {
        constexpr int many = 100'000;
        for (const QString &text :
             {u"a{"_s, u"("_s, u"}"_s, u"a{}"_s, u"@media x{"_s, u"[{("_s, u"\\"_s, u"/*"_s, u"a;"_s})
            QCOMPARE(harm(harmlessStyle(text.repeated(many)).css), QString());
    }

    void files()
    {
        const QTemporaryDir made;
        const QString path = made.filePath(u"나의 모양.css"_s);
        const auto write = [&](const QByteArray &bytes) {
            QFile file(path);
            return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
        };
        const auto error = [&] {
            const Result<OwnStyle> style = readOwnStyle(path);
            return style ? QString() : style.error().text();
        };
        QVERIFY(error().contains(u"나의 모양.css"));
        QVERIFY(error().contains(u"is not there"));
        QVERIFY(write("\xef\xbb\xbfh1 { color: red }"));
        QVERIFY(readOwnStyle(path));
        QCOMPARE((*readOwnStyle(path)).css, u"h1 { color: red }\n"_s);
        QVERIFY(write("h1 { color: \xff }"));
        QVERIFY(error().contains(u"UTF-8"));
        QVERIFY(write(QByteArray("a{}").repeated(400'000)));
        QVERIFY(error().contains(u"1 MB"));
        QVERIFY(QFile::remove(path) && QDir().mkpath(path));
        QVERIFY(error().contains(u"is not there"));
    }

    void problemsNameTheLines()
    {
        const QList<Message> problems =
            harmlessStyle(u"@import 'a';\nb { c: url(d) }\ne\n"_s + u"@f;\n"_s.repeated(7)).problems();
        QCOMPARE(problems.size(), 2);
        QVERIFY(problems[0].text().contains(u"line 1, 2."));
        QVERIFY2(problems[1].text().contains(u"3"), qPrintable(problems[1].text()));
    }
};

QTEST_GUILESS_MAIN(TestOwnStyle)
#include "tst_ownstyle.moc"
