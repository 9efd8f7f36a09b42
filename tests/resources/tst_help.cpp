// SPDX-License-Identifier: MIT
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QString read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The pages of one language, relative to its folder.
QStringList pages(const QString &language)
{
    const QDir root(u":/help/"_s + language);
    QStringList found;
    for (QDirIterator files(root.path(), {u"*.md"_s}, QDir::Files, QDirIterator::Subdirectories);
         files.hasNext();)
        found.append(root.relativeFilePath(files.next()));
    found.sort();
    return found;
}

} // namespace

/// The help as a program without a GUI sees it: this test links QtCore alone.
class HelpTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void carriesThePageOfARule();
    void hasTheSamePagesInBothLanguages();
    void hasATitleOnEveryPage();
    void linksLeadSomewhere();
};

void HelpTest::carriesThePageOfARule()
{
    QVERIFY(read(u":/help/en/rules/opinion-without-fact.md"_s).contains(u"opinion-without-fact"));
    QVERIFY(read(u":/help/ko/rules/opinion-without-fact.md"_s).contains(u"opinion-without-fact"));
}

void HelpTest::hasTheSamePagesInBothLanguages()
{
    QVERIFY(pages(u"en"_s).size() >= 6);
    QCOMPARE(pages(u"ko"_s), pages(u"en"_s));
}

void HelpTest::hasATitleOnEveryPage()
{
    for (const QString &language : {u"en"_s, u"ko"_s}) {
        for (const QString &page : pages(language)) {
            const QString text = read(u":/help/%1/%2"_s.arg(language, page));
            QVERIFY2(text.startsWith(u"# "), qPrintable(page));
            QVERIFY2(!text.contains(u'\r') && text.endsWith(u'\n'), qPrintable(page));
        }
    }
}

void HelpTest::linksLeadSomewhere()
{
    static const QRegularExpression link(u"\\]\\(([^)#]+)(?:#[^)]*)?\\)"_s);
    static const QRegularExpression code(u"^( *)```.*?^\\1```$|`[^`\n]*`"_s,
                                         QRegularExpression::MultilineOption |
                                             QRegularExpression::DotMatchesEverythingOption);
    int count = 0;
    for (const QString &language : {u"en"_s, u"ko"_s}) {
        for (const QString &page : pages(language)) {
            const QString path = u":/help/%1/%2"_s.arg(language, page);
            const QString text = read(path).remove(code);
            for (auto matches = link.globalMatch(text); matches.hasNext(); ++count) {
                const QString target = matches.next().captured(1);
                if (target.startsWith(u"http"))
                    continue;
                const QString full = QDir::cleanPath(QFileInfo(path).path() + u'/' + target);
                QVERIFY2(QFile::exists(full), qPrintable(page + u": "_s + target));
            }
        }
    }
    QVERIFY(count > 0);
}

QTEST_GUILESS_MAIN(HelpTest)
#include "tst_help.moc"
