package id.jejaring.shape;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;

/** One source file as the compiler's parser reads it; nothing is resolved, so a whole tree takes a second. */
record JavaFile(
        Path path, String text, List<Method> methods, List<Call> calls, List<Literal> literals, List<Type> types) {
    private static final Map<Path, List<JavaFile>> PARSED = new ConcurrentHashMap<>();

    /** @param lines of its body, from the opening to the closing brace */
    record Method(String name, int line, int lines) {}

    /** A call with the expression handed over first and, if it is made on a literal, that literal. */
    record Call(String name, int line, Tree.Kind argumentKind, String argument, String on) {}

    /** @param glued to something else by a plus */
    record Literal(String text, int line, boolean glued) {}

    record Type(String name, Tree.Kind kind, boolean visible, boolean nested, List<String> constants) {}

    static List<JavaFile> production() {
        return PARSED.computeIfAbsent(Repository.JAVA, JavaFile::parse);
    }

    /** What the templates become: their texts and expressions as Java. */
    static List<JavaFile> templates() {
        return PARSED.computeIfAbsent(Repository.ROOT.resolve("server/target/generated-sources/jte"), JavaFile::parse);
    }

    /** The package below id.jejaring, first part only: 'care'; empty for the program's own. */
    String module() {
        String below = path.toString().replaceAll(".*/id/jejaring/", "");
        return below.contains("/") ? below.substring(0, below.indexOf('/')) : "";
    }

    String at(int line) {
        return Repository.name(path) + ":" + line;
    }

    static List<JavaFile> parse(Path folder) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var files = manager.getJavaFileObjectsFromPaths(Repository.files(folder, ".java"));
            var task = (JavacTask) compiler.getTask(null, manager, null, List.of("-proc:none"), null, files);
            Trees trees = Trees.instance(task);
            List<JavaFile> read = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                read.add(read(unit, trees));
            }
            return List.copyOf(read);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static JavaFile read(CompilationUnitTree unit, Trees trees) {
        Path path = Path.of(unit.getSourceFile().toUri());
        JavaFile file = new JavaFile(
                path,
                Repository.text(path),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
        new Reader(file, unit, trees).scan(unit, 0);
        return file;
    }

    /** @return how deep types nest */
    private static final class Reader extends TreeScanner<Void, Integer> {
        private final JavaFile file;
        private final CompilationUnitTree unit;
        private final Trees trees;

        Reader(JavaFile file, CompilationUnitTree unit, Trees trees) {
            this.file = file;
            this.unit = unit;
            this.trees = trees;
        }

        private int line(long position) {
            return (int) unit.getLineMap().getLineNumber(position);
        }

        private int start(Tree tree) {
            return line(trees.getSourcePositions().getStartPosition(unit, tree));
        }

        @Override
        public Void visitClass(ClassTree type, Integer depth) {
            List<String> constants = type.getKind() == Tree.Kind.ENUM
                    ? type.getMembers().stream()
                            .filter(member -> member.toString().contains("/*public static final*/"))
                            .map(member -> ((VariableTree) member).getName().toString())
                            .toList()
                    : List.of();
            if (!type.getSimpleName().isEmpty()) {
                boolean visible = type.getModifiers().getFlags().contains(Modifier.PUBLIC);
                file.types.add(
                        new Type(type.getSimpleName().toString(), type.getKind(), visible, depth > 0, constants));
            }
            return super.visitClass(type, depth + 1);
        }

        @Override
        public Void visitMethod(MethodTree method, Integer depth) {
            if (method.getBody() != null) {
                long end = trees.getSourcePositions().getEndPosition(unit, method.getBody());
                int first = start(method.getBody());
                if (end >= 0) {
                    file.methods.add(new Method(method.getName().toString(), first, line(end) - first + 1));
                }
            }
            return super.visitMethod(method, depth);
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Integer depth) {
            ExpressionTree selected = call.getMethodSelect();
            String on = selected instanceof MemberSelectTree member ? text(member.getExpression()) : "";
            ExpressionTree first = call.getArguments().isEmpty()
                    ? selected
                    : call.getArguments().getFirst();
            file.calls.add(new Call(name(selected), start(first), first.getKind(), text(first), on));
            return super.visitMethodInvocation(call, depth);
        }

        private static String text(ExpressionTree expression) {
            return expression instanceof LiteralTree literal ? String.valueOf(literal.getValue()) : "";
        }

        private static String name(ExpressionTree selected) {
            return switch (selected) {
                case MemberSelectTree member -> member.getIdentifier().toString();
                case IdentifierTree identifier -> identifier.getName().toString();
                default -> "";
            };
        }

        @Override
        public Void visitBinary(BinaryTree operation, Integer depth) {
            for (ExpressionTree side : List.of(operation.getLeftOperand(), operation.getRightOperand())) {
                if (side instanceof LiteralTree literal && literal.getValue() instanceof String text) {
                    file.literals.add(new Literal(text, start(literal), operation.getKind() == Tree.Kind.PLUS));
                } else {
                    scan(side, depth);
                }
            }
            return null;
        }

        @Override
        public Void visitLiteral(LiteralTree literal, Integer depth) {
            if (literal.getValue() instanceof String text) {
                file.literals.add(new Literal(text, start(literal), false));
            }
            return super.visitLiteral(literal, depth);
        }
    }

    /** Enum constants by the name of their type, nested ones too. */
    static Map<String, List<String>> enums() {
        Map<String, List<String>> found = new TreeMap<>();
        production().stream()
                .flatMap(file -> file.types().stream())
                .filter(type -> type.kind() == Tree.Kind.ENUM)
                .forEach(type -> found.put(type.name(), type.constants()));
        return found;
    }
}
