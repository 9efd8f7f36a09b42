// SPDX-License-Identifier: MIT
#include "layerrules.h"

#include <QLibraryInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace sasil;
using namespace Qt::StringLiterals;

namespace {

/// A small tree that keeps every rule, to be broken by a test.
class MadeUpTree
{
public:
    MadeUpTree()
    {
        for (const QString &folder : {u"src"_s, u"src/text"_s, u"src/digest"_s, u"src/render"_s,
                                      u"src/render/colours"_s, u"src/web"_s, u"src/archive"_s,
                                      u"src/publish"_s, u"src/publish/pdf"_s, u"ui"_s, u"ui/window"_s}) {
            QVERIFY(QDir(m_folder.path()).mkpath(folder));
            write(folder + u"/README.md"_s, {});
        }
        code(u"src/text/lineindex.h"_s, {u"<QString>"_s, u"<QtCore/QList>"_s, u"<vector>"_s});
        code(u"src/digest/syntaxtree.h"_s, {u"\"text/lineindex.h\""_s, u"<cmark-gfm.h>"_s});
        code(u"src/digest/digest.h"_s, {u"\"text/lineindex.h\""_s});
        code(u"src/render/markup.h"_s, {u"\"digest/syntaxtree.h\""_s});
        code(u"src/render/page.cpp"_s, {u"\"render/markup.h\""_s, u"\"digest/digest.h\""_s});
        code(u"src/render/colours/colours.cpp"_s,
             {u"<KSyntaxHighlighting/Repository>"_s, u"\"digest/digest.h\""_s});
        code(u"src/web/page.cpp"_s, {u"<QWebEnginePage>"_s, u"<QImage>"_s});
        code(u"src/archive/database.h"_s, {u"<QSqlDatabase>"_s});
        code(u"src/publish/pdf/pdfexporter.cpp"_s, {u"<QPageLayout>"_s, u"<qpdf/QPDF.hh>"_s});
        code(u"ui/window/window.cpp"_s, {u"<QWidget>"_s, u"\"digest/digest.h\""_s, u"\"ui_window.h\""_s});
        write(u"src/text/CMakeLists.txt"_s, "# SPDX-License-Identifier: MIT\n");
    }

    void write(const QString &path, const QByteArray &text)
    {
        QFile file(m_folder.filePath(path));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    /// A source that includes \a headers, with their marks.
    void code(const QString &path, const QStringList &headers)
    {
        QByteArray text = "// SPDX-License-Identifier: MIT\n";
        for (const QString &header : headers)
            text += "#include " + header.toUtf8() + '\n';
        write(path, text);
    }

    [[nodiscard]] QDir dir() const { return QDir(m_folder.path()); }

private:
    QTemporaryDir m_folder;
};

} // namespace

class TestLayers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Without Qt's headers `<QWidget>` could not be told from `<QString>`.
    void qtHeadersAreInstalled()
    {
        const QDir headers(QLibraryInfo::path(QLibraryInfo::HeadersPath));
        for (const QString &name : {u"QtWidgets/QWidget"_s, u"QtGui/QImage"_s, u"QtSql/QSqlDatabase"_s})
            QVERIFY2(headers.exists(name), qPrintable(headers.filePath(name)));
    }

    void aGoodTreeIsGood() { QCOMPARE(layerProblems(MadeUpTree().dir()), QStringList()); }

    void aBadIncludeIsFound_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("header");
        const auto row = [](const QString &path, const QString &header) {
            QTest::newRow(qPrintable(path + u' ' + header)) << path << header;
        };
        for (const QString &header :
             {u"<QtWidgets/QWidget>"_s, u"<QWidget>"_s, u"<QApplication>"_s, u"<QMessageBox>"_s,
              u"<QTextDocument>"_s, u"<QtGui/QColor>"_s, u"<QtWidgets>"_s, u"<QWebEngineView>"_s,
              u"<QSqlQuery>"_s, u"<QtSql/QSqlQuery>"_s, u"<sqlite3.h>"_s, u"<cmark-gfm.h>"_s,
              u"<qpdf/QPDF.hh>"_s, u"\"digest/digest.h\""_s, u"\"window/window.h\""_s,
              u"\"ui/window/window.h\""_s})
            row(u"src/text/bad.cpp"_s, header);
        row(u"src/web/bad.cpp"_s, u"<QWidget>"_s);
        row(u"src/web/bad.cpp"_s, u"\"archive/database.h\""_s);
        row(u"src/render/bad.cpp"_s, u"<KSyntaxHighlighting/Repository>"_s);
        row(u"src/render/bad.cpp"_s, u"\"render/colours/colours.h\""_s);
        row(u"src/render/colours/bad.cpp"_s, u"<QImage>"_s);
        row(u"src/publish/bad.cpp"_s, u"<QImage>"_s);
        row(u"src/publish/bad.cpp"_s, u"\"publish/pdf/pdfexporter.h\""_s);
        row(u"src/digest/bad.cpp"_s, u"\"digest/syntaxtree.h\""_s);
        row(u"src/digest/bad.h"_s, u"<cmark-gfm-extension_api.h>"_s);
        row(u"src/render/bad.h"_s, u"\"render/markup.h\""_s);
        row(u"src/archive/bad.cpp"_s, u"\"render/markup.h\""_s);
        row(u"ui/window/bad.cpp"_s, u"\"nowhere/nothing.h\""_s);
    }

    void aBadIncludeIsFound()
    {
        QFETCH(QString, path);
        QFETCH(QString, header);
        MadeUpTree tree;
        tree.code(u"src/publish/pdf/pdfexporter.h"_s, {});
        tree.code(u"src/render/colours/colours.h"_s, {});
        tree.code(u"ui/window/window.h"_s, {});
        QCOMPARE(layerProblems(tree.dir()), QStringList());
        tree.code(path, {u"<QString>"_s, header});
        const QStringList problems = layerProblems(tree.dir());
        QCOMPARE(problems.size(), 1);
        QVERIFY2(problems.first().startsWith(path + u":3: "_s), qPrintable(problems.first()));
    }

    void aFolderOutsideTheListIsFound()
    {
        MadeUpTree tree;
        QVERIFY(tree.dir().mkpath(u"src/helpers"_s));
        tree.write(u"src/helpers/README.md"_s, {});
        tree.code(u"src/helpers/helper.h"_s, {});
        tree.code(u"src/helpers/helper.cpp"_s, {u"\"helpers/helper.h\""_s});
        QCOMPARE(layerProblems(tree.dir()).size(), 1);
    }

    void aMissingLicenceIsFound()
    {
        for (const QString &path :
             {u"src/text/bad.cpp"_s, u"ui/window/bad.h"_s, u"src/digest/CMakeLists.txt"_s}) {
            MadeUpTree tree;
            tree.write(path, "\n// SPDX-License-Identifier: MIT\n");
            QCOMPARE(layerProblems(tree.dir()), QStringList{path + u": does not begin with the licence"_s});
            tree.write(path, {});
            QCOMPARE(layerProblems(tree.dir()).size(), 1);
        }
    }

    void aMissingReadmeIsFound()
    {
        MadeUpTree tree;
        QVERIFY(tree.dir().remove(u"src/web/README.md"_s) && tree.dir().remove(u"ui/README.md"_s));
        QCOMPARE(layerProblems(tree.dir()),
                 (QStringList{u"src/web: has no README.md"_s, u"ui: has no README.md"_s}));
    }

    void theHouseKeepsItsRules()
    {
        const QDir tree(QStringLiteral(SASIL_SOURCE_TREE));
        QVERIFY(tree.exists(u"src/text/textrange.h"_s) && tree.exists(u"ui"_s));
        const QStringList problems = layerProblems(tree);
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(TestLayers)
#include "tst_layers.moc"
