// SPDX-License-Identifier: MIT
#include "layerrules.h"

#include <QDirIterator>
#include <QFile>
#include <QLibraryInfo>
#include <QRegularExpression>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

/// The folders of src, lowest first.
const QStringList layers{u"text"_s,    u"digest"_s,         u"check"_s,   u"writing"_s, u"spell"_s,
                         u"render"_s,  u"render/colours"_s, u"store"_s,   u"web"_s,     u"archive"_s,
                         u"publish"_s, u"publish/pdf"_s,    u"session"_s, u"cli"_s};

/// The layer that a path below src belongs to: the longest that it begins with; -1: none.
qsizetype layerOf(const QString &path)
{
    qsizetype found = -1;
    for (qsizetype i = 0; i < layers.size(); ++i) {
        if (path.startsWith(layers[i] + u'/') && (found < 0 || layers[i].size() > layers[found].size()))
            found = i;
    }
    return found;
}

QStringList linesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll()).split(u'\n');
}

bool isCode(const QString &path)
{
    return path.endsWith(u".cpp") || path.endsWith(u".h");
}

/// Whether `<NAME>` is a header of a Qt module: by its folder, or, where it is written without, by what the
/// installed Qt has.
bool isOfModule(const QString &name, const QString &module)
{
    return name.startsWith(module + u'/') || name == module ||
           (!name.contains(u'/') &&
            QFile::exists(QLibraryInfo::path(QLibraryInfo::HeadersPath) + u'/' + module + u'/' + name));
}

bool isOfAnyModule(const QString &name, const QStringList &modules)
{
    for (const QString &module : modules) {
        if (isOfModule(name, module))
            return true;
    }
    return false;
}

class Scan
{
public:
    explicit Scan(const QDir &tree) : m_tree(tree) {}

    QStringList run()
    {
        for (const QString &side : {u"src"_s, u"ui"_s}) {
            readFolder(side);
            QDirIterator entries(m_tree.filePath(side), QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot,
                                 QDirIterator::Subdirectories);
            while (entries.hasNext()) {
                const QFileInfo info = entries.nextFileInfo();
                const QString path = m_tree.relativeFilePath(info.filePath());
                info.isDir() ? readFolder(path) : readFile(path);
            }
        }
        m_problems.sort();
        return m_problems;
    }

private:
    void readFolder(const QString &path)
    {
        if (!m_tree.exists(path + u"/README.md"_s))
            m_problems.append(path + u": has no README.md"_s);
    }

    void readFile(const QString &path)
    {
        const bool isScript = path.endsWith(u".js") || path.endsWith(u"CMakeLists.txt");
        if (!isCode(path) && !isScript)
            return;
        const QStringList lines = linesOf(m_tree.filePath(path));
        static const QString licence = u" SPDX-License-Identifier: MIT"_s;
        if (lines.first() != u"//"_s + licence && lines.first() != u"#"_s + licence)
            m_problems.append(path + u": does not begin with the licence"_s);
        if (!isCode(path))
            return;
        static const QRegularExpression include(u"^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]"_s);
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const QRegularExpressionMatch match = include.match(lines[i]);
            if (!match.hasMatch())
                continue;
            const QString problem = match.captured(1) == u"<" ? ofSystem(path, match.captured(2))
                                                              : ofTree(path, match.captured(2));
            if (!problem.isEmpty())
                m_problems.append(u"%1:%2: %3: %4"_s.arg(path).arg(i + 1).arg(match.captured(2), problem));
        }
    }

    /// What is wrong with including a file of the tree; empty: nothing.
    QString ofTree(const QString &path, const QString &included) const
    {
        const bool isInSrc = m_tree.exists(u"src/"_s + included);
        if (!path.startsWith(u"src/")) {
            const bool isInUi =
                m_tree.exists(u"ui/"_s + included) || included.section(u'/', -1).startsWith(u"ui_");
            const bool isGenerated = included.endsWith(u".moc");
            return isInSrc || isInUi || isGenerated ? QString() : u"is neither in src nor in ui"_s;
        }
        if (!isInSrc)
            return included.endsWith(u".moc") ? QString() : u"is not in src"_s;
        const qsizetype from = layerOf(path.sliced(4));
        const qsizetype to = layerOf(included);
        if (from < 0)
            return u"a folder that is not in the list of layers"_s;
        if (to < 0 || to > from)
            return u"is a layer above"_s;
        static const QStringList showCmark{u"digest/syntaxtree.h"_s, u"digest/blockreader.h"_s,
                                           u"digest/nodetext.h"_s,   u"digest/nodelabel.h"_s,
                                           u"render/markup.h"_s,     u"check/inlineruns.h"_s,
                                           u"render/dressing.h"_s,   u"render/footnotes.h"_s};
        if (showCmark.contains(included) && !maySeeCmark(path))
            return u"shows cmark"_s;
        return {};
    }

    /// What is wrong with including a header of a library; empty: nothing.
    static QString ofSystem(const QString &path, const QString &included)
    {
        if (!path.startsWith(u"src/"))
            return {};
        const qsizetype layer = layerOf(path.sliced(4));
        const QString folder = layer < 0 ? QString() : layers[layer];
        if (isOfAnyModule(included, {u"QtWidgets"_s, u"QtWebEngineWidgets"_s, u"QtPrintSupport"_s,
                                     u"QtOpenGLWidgets"_s, u"QtSvgWidgets"_s, u"QtUiTools"_s}) ||
            included.startsWith(u"KF6/"))
            return u"widgets are for ui"_s;
        if (folder != u"render/colours" && included.startsWith(u"KSyntaxHighlighting"))
            return u"KSyntaxHighlighting is for ui and render/colours"_s;
        const bool mayDraw = folder == u"web" || folder == u"publish/pdf";
        if (!mayDraw &&
            isOfAnyModule(included, {u"QtGui"_s, u"QtSvg"_s, u"QtWebEngineCore"_s, u"QtWebChannel"_s}))
            return u"QtGui and the web engine are for web and publish/pdf"_s;
        if (folder != u"archive" && (isOfModule(included, u"QtSql"_s) || included.startsWith(u"sqlite")))
            return u"databases are for archive"_s;
        if (folder != u"publish/pdf" && included.startsWith(u"qpdf"))
            return u"qpdf is for publish/pdf"_s;
        if (included.startsWith(u"cmark") && !maySeeCmark(path))
            return u"cmark is for the parser, the renderer and rules about Markdown"_s;
        return {};
    }

    static bool maySeeCmark(const QString &path)
    {
        static const QRegularExpression allowed(
            u"^src/(digest/(syntaxtree|blockreader|node[a-z]+)\\.(cpp|h)|digest/"
            u"(topic(reader|splitter)|commands/topicstub)\\.cpp|check/(context|emphasis|rules/[a-z]+)\\.cpp|"
            "check/inlineruns\\.(cpp|h)|render/[a-z]+\\.cpp|render/(markup|dressing|footnotes)\\.h)$"_s);
        return allowed.match(path).hasMatch();
    }

    QDir m_tree;
    QStringList m_problems;
};

} // namespace

QStringList layerProblems(const QDir &tree)
{
    return Scan(tree).run();
}

} // namespace sasil
